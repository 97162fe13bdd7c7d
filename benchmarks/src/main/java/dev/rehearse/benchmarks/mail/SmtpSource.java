package dev.rehearse.benchmarks.mail;

import dev.rehearse.benchmarks.notify.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Postfix's smtp-source, which sends the same message over and over: the yardstick. */
record SmtpSource(Path program, int port) implements Sender {

    @Override
    public String name() {
        return "smtp-source -d";
    }

    @Override
    public Duration send(int mails) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                program.toString(),
                "-d",
                "-s" + CONNECTIONS,
                "-m" + mails,
                "-l" + SyntheticMessage.BODY,
                "-f" + SyntheticMessage.SENDER,
                "-t" + SyntheticMessage.recipient(0),
                "127.0.0.1:" + port);
        long begun = System.nanoTime();
        int exit = command.inheritIO().start().waitFor();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        if (exit != 0) {
            throw new Refused("smtp-source ended with exit code " + exit + ".");
        }
        return took;
    }
}
