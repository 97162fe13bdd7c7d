package dev.rehearse.testing.smtp;

import dev.rehearse.testing.smtp.SmtpBehavior.Envelope;
import dev.rehearse.testing.smtp.SmtpBehavior.Moment;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What a mail server was told to say and do. */
final class SmtpScript {

    private static final String NOTHING_KNOWN = "500 5.5.1 what?";
    private static final Map<String, String> USUAL =
            Map.of("HELO", "250 rehearse.test", "RSET", "250 2.0.0 forgotten", "QUIT", "221 2.0.0 bye");

    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final Map<String, String> repliesToDomains = new ConcurrentHashMap<>();
    private final Set<String> last = ConcurrentHashMap.newKeySet();
    private volatile SmtpBehavior behavior = SmtpBehavior.GOOD;
    private volatile Limit connections = Limit.NONE;
    private volatile Limit mails = Limit.NONE;
    private volatile Duration dotTakes = Duration.ZERO;
    private volatile CountDownLatch dot = new CountDownLatch(0);
    private volatile CountDownLatch hearing = new CountDownLatch(0);

    /** How much it takes, and what it says to more. */
    record Limit(int most, String reply) {

        static final Limit NONE = new Limit(Integer.MAX_VALUE, SmtpBehavior.HANG_UP);
    }

    void reset() {
        replies.clear();
        repliesToDomains.clear();
        last.clear();
        behavior = SmtpBehavior.GOOD;
        connections = Limit.NONE;
        mails = Limit.NONE;
        dotTakes = Duration.ZERO;
        dot.countDown();
        hearing.countDown();
    }

    void reply(String to, String reply) {
        replies.put(to, reply);
    }

    void replyToDomain(String domain, String reply) {
        repliesToDomains.put(domain, reply);
    }

    void hangUpAfter(String command) {
        last.add(command);
    }

    void behave(SmtpBehavior value) {
        behavior = value;
    }

    void limitConnections(Limit limit) {
        connections = limit;
    }

    void limitMails(Limit limit) {
        mails = limit;
    }

    void takeForEach(Duration time) {
        dotTakes = time;
    }

    void hold() {
        dot = new CountDownLatch(1);
    }

    void release() {
        dot.countDown();
    }

    void deafen() {
        hearing = new CountDownLatch(1);
    }

    Limit connections() {
        return connections;
    }

    boolean endsAfter(String command) {
        return last.contains(command);
    }

    /** Waits until it may read a message. */
    void awaitHearing() throws InterruptedException {
        hearing.await();
    }

    /** Waits until it may answer a message. */
    void awaitDot() throws InterruptedException {
        dot.await();
        TimeUnit.NANOSECONDS.sleep(dotTakes.toNanos());
    }

    /** The reply to a sender, who is the connection's so manieth. */
    String toSender(int number, String line, Envelope envelope) throws InterruptedException {
        return number > mails.most() ? mails.reply() : to("MAIL", line, envelope);
    }

    /** What was set for the whole line, the recipient's domain or the command comes before how it behaves. */
    String to(String command, String line, Envelope envelope) throws InterruptedException {
        var domain = command.equals("RCPT")
                ? envelope.recipient().substring(envelope.recipient().lastIndexOf('@') + 1)
                : "";
        var told = Optional.ofNullable(replies.get(line))
                .or(() -> Optional.ofNullable(repliesToDomains.get(domain)))
                .or(() -> Optional.ofNullable(replies.get(command)));
        if (told.isPresent()) {
            return told.get();
        }
        var moment = Arrays.stream(Moment.values())
                .filter(one -> one.name().equals(command))
                .findAny();
        return moment.isPresent() ? behavior.at(moment.get(), envelope) : USUAL.getOrDefault(command, NOTHING_KNOWN);
    }

    /** What it says once a message is taken, if it was about to give this reply. */
    String afterTaking(String reply, Envelope envelope) throws InterruptedException {
        var after = behavior.at(Moment.TAKEN, envelope);
        return after.equals(Moment.TAKEN.usual) ? reply : after;
    }
}
