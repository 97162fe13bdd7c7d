package dev.rehearse.smtp;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An SMTP connection that sends mails one after the other. Confined to one thread. */
final class Connection implements AutoCloseable {

    /*
     * MAIL, RCPT and DATA go out in one packet if the server offers PIPELINING (RFC 2920), the message with its final
     * dot in another: two round trips per mail. After a failure before or during the message data the server does not
     * have the mail, because the final dot was not sent. Only from then until a complete reply is the outcome unknown.
     *
     * A server may reply and close the connection at once, so that the end of the stream, or a failed write, is noticed
     * before its reply is read. The reply counts all the same.
     *
     * After anything unexpected the connection is not reused: the server's state is unknown. Nor is one over which the
     * server accepted mails before it refused MAIL: servers limit the number of mails per connection that way.
     */

    /** Replies to MAIL that concern authentication: RFC 4954, 6. */
    private static final Set<Integer> ABOUT_OUR_LOGIN = Set.of(530, 534, 535, 538);

    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final MailServer server;
    private final Wire wire;
    private Extensions extensions = Extensions.NONE;
    private Use use = Use.NEXT_MAIL;
    private boolean hasOpenMail;
    private boolean hasTakenSender;
    private boolean isWornOut;

    /** The state of the connection. */
    private enum Use {
        NEXT_MAIL,
        GOODBYE,
        NOTHING
    }

    private Connection(MailServer server, Wire wire) {
        this.server = server;
        this.wire = wire;
    }

    /** A connection that is ready for mails. */
    static Connection open(MailServer server) throws TransactionAborted {
        Connection connection = new Connection(server, connected(server));
        try {
            connection.extensions = new SessionInitiation(server, connection.wire).conduct();
            return connection;
        } catch (TransactionAborted e) {
            connection.use = e.outcome instanceof Outcome.Deferred deferred
                            && deferred.reply()
                                    .filter(reply -> reply.code() != 421)
                                    .isPresent()
                    ? Use.GOODBYE
                    : Use.NOTHING;
            connection.close();
            throw e;
        }
    }

    private static Wire connected(MailServer server) throws TransactionAborted {
        try {
            return Wire.connect(server);
        } catch (IOException e) {
            throw TransactionAborted.lost(Phase.CONNECT, e);
        }
    }

    /** Sends one message; another thread must call endIfOverdue() meanwhile. */
    Outcome send(Envelope envelope, MessageData message, Permit permit) {
        wire.watch(true);
        try {
            requireExtensions(envelope, message);
            begin(envelope, message);
            hasOpenMail = false;
            if (!isGranted(permit)) {
                return new Outcome.Withdrawn();
            }
            transmit(message);
            return result();
        } catch (TransactionAborted e) {
            return e.outcome;
        } finally {
            wire.watch(false);
        }
    }

    /* The server decides about the message size, which MAIL declares (RFC 1870): its limit may have changed since
     * EHLO. */
    private void requireExtensions(Envelope envelope, MessageData message) throws TransactionAborted {
        if (!envelope.isAscii() && !extensions.has("SMTPUTF8")) {
            throw rejected("5.6.7 The address is not ASCII, and the server does not offer SMTPUTF8");
        }
        if (!message.isAscii() && !extensions.has("8BITMIME")) {
            throw rejected("5.6.3 The message is not ASCII, and the server does not offer 8BITMIME");
        }
    }

    /** By us, for what the server offered when the connection began; it may offer more over a new one. */
    private TransactionAborted rejected(String text) {
        use = Use.GOODBYE;
        isWornOut = true;
        return new TransactionAborted(new Outcome.Rejected(Phase.MAIL, Reply.of(550, text)));
    }

    /** MAIL, RCPT and DATA; returns if the server waits for the message. */
    private void begin(Envelope envelope, MessageData message) throws TransactionAborted {
        List<String> commands = new ArrayList<>();
        List<Phase> phases = new ArrayList<>();
        if (hasOpenMail) {
            commands.add("RSET");
            phases.add(Phase.MAIL);
        }
        commands.addAll(
                List.of(Commands.mail(envelope, message, extensions), Commands.rcpt(envelope, extensions), "DATA"));
        phases.addAll(List.of(Phase.MAIL, Phase.RCPT, Phase.DATA));
        if (extensions.has("PIPELINING")) {
            exchange(phases, commands);
        } else {
            for (int i = 0; i < commands.size(); i++) {
                exchange(phases.subList(i, i + 1), commands.subList(i, i + 1));
            }
        }
    }

    /** The first reply that is not as expected decides; if one is missing, all before it are as expected. */
    private void exchange(List<Phase> phases, List<String> commands) throws TransactionAborted {
        Wire.Replies replies = wire.exchange(
                phases.getLast() == Phase.DATA
                        ? server.timeouts().data()
                        : server.timeouts().command(),
                commands);
        for (int i = 0; i < replies.received().size(); i++) {
            Phase phase = phases.get(i);
            Reply reply = replies.received().get(i);
            if (!isExpected(phase, reply)) {
                hasOpenMail = true;
                use = useAfter(phase, phases, replies);
                throw new TransactionAborted(outcome(phase, reply));
            }
            hasTakenSender |= commands.get(i).startsWith("MAIL");
        }
        if (replies.failure().isPresent()) {
            use = Use.NOTHING;
            throw TransactionAborted.lost(
                    phases.get(replies.received().size()), replies.failure().get());
        }
    }

    private static boolean isExpected(Phase phase, Reply reply) {
        return phase == Phase.DATA ? reply.code() == 354 : reply.isPositive();
    }

    private Use useAfter(Phase refused, List<Phase> phases, Wire.Replies replies) {
        Reply last = replies.received().getLast();
        // A server that waits for a message without a recipient would take an empty one for it.
        boolean isOutOfStep = replies.failure().isPresent()
                || replies.received().stream().anyMatch(reply -> reply.code() == 421 || reply.code() / 100 == 3)
                || (phases.getLast() == Phase.DATA && last.isPositive());
        isWornOut = refused == Phase.MAIL && hasTakenSender;
        if (isOutOfStep) {
            return Use.NOTHING;
        }
        return isWornOut ? Use.GOODBYE : Use.NEXT_MAIL;
    }

    private static Outcome outcome(Phase phase, Reply reply) {
        if (phase == Phase.MAIL && ABOUT_OUR_LOGIN.contains(reply.code())) {
            return new Outcome.Deferred(Phase.AUTH, reply.toString(), Optional.of(reply));
        }
        return reply.isPermanent()
                ? new Outcome.Rejected(phase, reply)
                : new Outcome.Deferred(phase, reply.toString(), Optional.of(reply));
    }

    /** The server waits for a message by now; only by hanging up can it be kept from getting one. */
    private boolean isGranted(Permit permit) {
        boolean isGranted = false;
        try {
            isGranted = permit.isGranted();
            return isGranted;
        } finally {
            use = isGranted ? Use.NEXT_MAIL : Use.NOTHING;
        }
    }

    private void transmit(MessageData message) throws TransactionAborted {
        try {
            wire.send(server.timeouts().message(), message.bytes());
        } catch (IOException e) {
            use = Use.NOTHING;
            Optional<Reply> reason = wire.lastWords(GOODBYE).filter(reply -> reply.code() >= 400);
            throw reason.isPresent()
                    ? new TransactionAborted(outcome(Phase.MESSAGE, reason.get()))
                    : TransactionAborted.lost(Phase.MESSAGE, e);
        }
    }

    /** Anything but a 2xx, 4xx or 5xx leaves open what the server has done (RFC 5321, 4.2.1). */
    private Outcome result() {
        try {
            Reply reply = wire.read(server.timeouts().dot());
            boolean isAnswer = reply.code() / 100 != 3;
            use = isAnswer && reply.code() != 421 ? Use.NEXT_MAIL : Use.NOTHING;
            if (!isAnswer) {
                return new Outcome.Unknown("The server answered the final dot by " + reply);
            }
            return reply.isPositive() ? new Outcome.Accepted(reply) : outcome(Phase.DOT, reply);
        } catch (IOException e) {
            use = Use.NOTHING;
            return new Outcome.Unknown(TransactionAborted.reason(e));
        }
    }

    /** Whether the connection can be used for another mail. */
    boolean isUsable() {
        return use == Use.NEXT_MAIL;
    }

    /** Whether another connection may succeed after the refusal. */
    boolean isWornOut() {
        return isWornOut;
    }

    void endIfOverdue() {
        wire.endIfOverdue();
    }

    /** Says goodbye if the server still listens. */
    @Override
    public void close() {
        if (use != Use.NOTHING) {
            try {
                wire.exchange(GOODBYE, "QUIT");
                wire.closeGently();
                return;
            } catch (IOException e) {
                // the server has closed it first
            }
        }
        wire.close();
    }
}
