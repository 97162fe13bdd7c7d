package dev.rehearse.benchmarks.mail;

import dev.rehearse.benchmarks.notify.LogFolder;
import dev.rehearse.benchmarks.notify.NotifyDatabase;
import dev.rehearse.benchmarks.notify.NotifyService;
import dev.rehearse.benchmarks.notify.NotifyService.Claims;
import dev.rehearse.benchmarks.notify.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A launch from its request to its last mail: one notify-service, PostgreSQL, and smtp-sink, all on this machine. */
final class EndToEnd {

    private static final String SUBSCRIBERS = """
            INSERT INTO notify.scope (path, title) VALUES ('python/concurrency/asyncio', 'asyncio & async/await');
            WITH s AS (
                INSERT INTO notify.subscriber (id, email, email_key, asked_at)
                SELECT notify.time_ordered_id(), 'reader' || i || '@mail.example', 'reader' || i || '@mail.example', now()
                FROM generate_series(1, ?) i RETURNING id)
            INSERT INTO notify.subscription (id, subscriber, scope, status, round, asked_at, confirmed_at)
            SELECT notify.time_ordered_id(), id, 'python/concurrency/asyncio', 'CONFIRMED', 1, now(), now() FROM s;
            ANALYZE notify.subscriber, notify.subscription""";
    private static final String LAUNCH = """
            {"practiceTest": "asyncio", "title": "asyncio & async/await", "topic": "python/concurrency/asyncio",
             "page": "/interview/practice-tests/asyncio"}""";
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final int PARTS = 10;
    private static final long LOOK_UP_MILLIS = 20;

    private final int subscribers;
    private final int connections;
    private final boolean signed;
    private final SmtpSink sink;
    private final NotifyService service;
    private Claims claims = new Claims(0, 0);
    private long nextClaims;

    private EndToEnd(MailOptions options, SmtpSink sink, NotifyService service) {
        this.subscribers = options.subscribers();
        this.connections = options.connections();
        this.signed = options.signed();
        this.sink = sink;
        this.service = service;
    }

    /** A moment of the campaign: when so many mails were there. */
    private record Moment(long nanos, long mails, long memory, Claims claims) {}

    /** Prints what it came to; {@code yardstick} is smtp-source's rate. */
    static void run(Path home, MailOptions options, SmtpSink sink, double yardstick)
            throws IOException, InterruptedException, SQLException {
        Path folder = LogFolder.create(home);
        try (NotifyDatabase database = NotifyDatabase.start(home, folder);
                NotifyService service = NotifyService.start(home, folder, database, settings(sink, options))) {
            database.execute(SUBSCRIBERS.replace("?", String.valueOf(options.subscribers())));
            new EndToEnd(options, sink, service).measure(yardstick);
        }
        LogFolder.delete(folder);
    }

    private static Map<String, String> settings(SmtpSink sink, MailOptions options) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "REHEARSE_SMTP_PORT", String.valueOf(sink.port()),
                "REHEARSE_MAIL_PARALLEL", String.valueOf(options.connections())));
        if (options.signed()) {
            settings.put("REHEARSE_DKIM_ENABLED", "true");
            settings.put("REHEARSE_DKIM_DOMAIN", "mail.example");
            settings.put("REHEARSE_DKIM_SELECTOR", "benchmark");
            settings.put("REHEARSE_DKIM_PRIVATE_KEY", privateKey());
        }
        return settings;
    }

    /** Of the length that mailbox providers ask for. */
    private static String privateKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void measure(double yardstick) throws IOException, InterruptedException {
        long sunk = sink.mails();
        Duration before = service.cpu();
        long begun = System.nanoTime();
        String answer = service.launch(LAUNCH);
        double answered = seconds(System.nanoTime() - begun);
        System.out.printf(
                "%nA launch to %,d subscribers, of one notify-service with %d connections, until smtp-sink had all:%n",
                subscribers, connections);
        System.out.printf("  the launch was answered after %18.2f s%n", answered);
        List<Moment> moments = moments(sunk);
        Moment first = moments.getFirst();
        Moment last = moments.getLast();
        double rate = (last.mails() - first.mails()) / seconds(last.nanos() - first.nanos());
        System.out.printf("  the first mail was there after %17.1f s%n", seconds(first.nanos() - begun));
        System.out.printf(
                "  mails per second, first to last %,16.0f  ratio to smtp-source -d %.2f%n", rate, rate / yardstick);
        System.out.printf(
                "  in the first and last tenth %,20.0f and %,.0f%n", rate(moments, 0), rate(moments, PARTS - 1));
        System.out.printf(
                "  a claim in the first and last tenth %,12.1f and %,.1f ms%n",
                claim(moments, 0), claim(moments, PARTS - 1));
        System.out.printf(
                "  memory in MB at the beginning, end, most %7d, %d, %d%n",
                first.memory(),
                last.memory(),
                moments.stream().mapToLong(Moment::memory).max().orElse(0));
        String counts = counts(answer);
        System.out.printf(
                "  CPU time of notify-service for a mail %,10.0f us, writing%s and compiling included%n",
                service.cpu().minus(before).toNanos() / 1e3 / subscribers, signed ? ", signing" : "");
        System.out.println("  notify-service counts " + counts);
    }

    private List<Moment> moments(long before) throws IOException, InterruptedException {
        List<Moment> moments = new ArrayList<>();
        long mails = 0;
        while (mails < subscribers) {
            Thread.sleep(LOOK_UP_MILLIS);
            long now = sink.mails() - before;
            if (now > mails) {
                mails = now;
                moments.add(new Moment(System.nanoTime(), mails, service.memory(), claims(mails)));
            }
        }
        if (sink.settled() - before != subscribers) {
            throw new Refused("%,d subscribers got %,d mails.".formatted(subscribers, sink.mails() - before));
        }
        return moments;
    }

    /** Asked for twenty times in all, for that costs the service something. */
    private Claims claims(long mails) throws IOException, InterruptedException {
        if (mails >= nextClaims) {
            nextClaims = mails + subscribers / (2 * PARTS);
            claims = service.claims();
        }
        return claims;
    }

    /** Average duration of a claim in a part of the campaign, in ms. */
    private double claim(List<Moment> moments, int part) {
        return at(moments, (long) subscribers * (part + 1) / PARTS)
                .claims()
                .millisSince(at(moments, (long) subscribers * part / PARTS).claims());
    }

    /** Mails a second in a part of the campaign. */
    private double rate(List<Moment> moments, int part) {
        Moment from = at(moments, (long) subscribers * part / PARTS);
        Moment to = at(moments, (long) subscribers * (part + 1) / PARTS);
        return (to.mails() - from.mails()) / seconds(to.nanos() - from.nanos());
    }

    private static Moment at(List<Moment> moments, long mails) {
        return moments.stream()
                .filter(moment -> moment.mails() >= mails)
                .findFirst()
                .orElseThrow();
    }

    /** Once the last results are written down. */
    private String counts(String answer) throws IOException, InterruptedException {
        Matcher id = ID.matcher(answer);
        if (!id.find()) {
            throw new Refused("The answer to the launch has no id: " + answer);
        }
        String campaign = "";
        while (!campaign.contains("\"sending\":0") || !campaign.contains("\"pending\":0")) {
            Thread.sleep(LOOK_UP_MILLIS);
            campaign = service.get("/notify/api/campaigns/" + id.group(1));
        }
        return campaign.substring(campaign.indexOf("\"counts\""));
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
