package dev.rehearse.benchmarks.mail;

import dev.rehearse.benchmarks.notify.Refused;
import dev.rehearse.smtp.Envelope;
import dev.rehearse.smtp.MailServer;
import dev.rehearse.smtp.Outcome;
import dev.rehearse.smtp.Permit;
import dev.rehearse.smtp.Security;
import dev.rehearse.smtp.SmtpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Our SMTP client on virtual threads, one a connection, each of which writes the next mail and sends it. */
record RehearseClient(int port) implements Sender {

    @Override
    public String name() {
        return "dev.rehearse.smtp";
    }

    @Override
    public Duration send(int mails) throws InterruptedException {
        MailServer server = MailServer.at("127.0.0.1", port, "mail.example", Security.NONE);
        AtomicInteger next = new AtomicInteger();
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                SmtpClient client = new SmtpClient(server, CONNECTIONS)) {
            List<Future<?>> hands = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                hands.add(threads.submit(() -> {
                    for (int mail = next.getAndIncrement(); mail < mails; mail = next.getAndIncrement()) {
                        send(client, mail);
                    }
                    return null;
                }));
            }
            for (Future<?> hand : hands) {
                hand.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static void send(SmtpClient client, int number) throws InterruptedException {
        Envelope envelope = new Envelope(SyntheticMessage.SENDER, SyntheticMessage.recipient(number));
        Outcome outcome = client.send(envelope, SyntheticMessage.message(number), Permit.GRANTED);
        if (!(outcome instanceof Outcome.Accepted)) {
            throw new Refused("The sink did not take a mail of dev.rehearse.smtp: " + outcome);
        }
    }
}
