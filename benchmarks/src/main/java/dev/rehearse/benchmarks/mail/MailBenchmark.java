package dev.rehearse.benchmarks.mail;

import dev.rehearse.terminal.command.Commands;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compares how fast clients hand mails to Postfix's smtp-sink on this machine. */
@Command(
        name = "mail",
        description = {
            "Measure how fast mail leaves, with Postfix's smtp-source as the yardstick and its smtp-sink as the server;",
            "takes two minutes."
        })
public final class MailBenchmark implements Callable<Integer> {

    private final Path home = Commands.home();
    private final Programs programs = Programs.of(Objects.requireNonNullElse(System.getenv("PATH"), ""));

    @Mixin
    private MailOptions options = new MailOptions();

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Path source = programs.ofPostfix("smtp-source");
        try (SmtpSink sink = SmtpSink.start(programs.ofPostfix("smtp-sink"))) {
            List<Sender> senders = senders(source, sink.port());
            double yardstick;
            try {
                yardstick = compare(senders, sink);
            } finally {
                for (Sender sender : senders) {
                    sender.close();
                }
            }
            EndToEnd.run(home, options, sink, yardstick);
            System.out.printf("%nload average at the end %.1f%n", load());
        }
        return 0;
    }

    private List<Sender> senders(Path source, int port) throws IOException, InterruptedException {
        List<Sender> senders = new ArrayList<>(List.of(new SmtpSource(source, port), new RehearseClient(port)));
        Nodemailer.start(programs, home.resolve("benchmarks"), port).ifPresent(senders::add);
        return senders;
    }

    private double compare(List<Sender> senders, SmtpSink sink) throws IOException, InterruptedException {
        System.out.printf(
                "Each client sends %,d mails of %,d octets over %d connections to smtp-sink, in turn: "
                        + "%d rounds to warm up, then %d ...%n",
                options.mails(),
                SyntheticMessage.message(0).length,
                Sender.CONNECTIONS,
                SenderComparison.WARM_UP,
                options.rounds());
        double loadBefore = load();
        Map<String, Rates> results = new SenderComparison(options.mails(), options.rounds()).run(senders, sink);
        double yardstick =
                Objects.requireNonNull(results.get(senders.getFirst().name())).median();
        System.out.printf("%n%28s %10s %19s %7s%n", "mails per second", "median", "least to most", "ratio");
        results.forEach((name, rates) -> System.out.printf(
                "%28s %,10.0f %,9.0f - %,7.0f %7.2f%n",
                name, rates.median(), rates.least(), rates.most(), rates.median() / yardstick));
        System.out.printf(
                "%nsmtp-sink counted %,d mails, as many as were sent; load average before %.1f, after %.1f%n",
                sink.mails(), loadBefore, load());
        return yardstick;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
