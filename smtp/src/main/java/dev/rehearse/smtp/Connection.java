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
     * MAIL, RCPT and DATA go out in one packet if the server offers PIPELINING (RFC 2920), the message with its final dot
     * in another: two round trips a mail. Whatever goes wrong before the first byte of the message leaves the server
     * without the mail. So does an error while the message is written: its last byte, with the final dot, has then not
     * left. Only after that is the outcome open, until a whole reply is there.
     *
     * A server may reply and hang up at once, so that the end of the connection, or a failed write, is noticed before its
     * reply is read. What it has said counts all the same.
     *
     * Once anything unexpected happened the connection is not used again: the server's state is unknown. Nor is one over which
     * the server took mails before it refused a sender: that is how servers end a connection that has had its share of mails.
     */

    /** Replies to MAIL that are about our login: RFC 4954, 6. */
    private static final Set<Integer> ABOUT_OUR_LOGIN = Set.of(530, 534, 535, 538);

    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final MailServer server;
    private final Wire wire;
    private Extensions extensions = Extensions.NONE;
    private Use use = Use.NEXT_MAIL;
    private boolean hasOpenMail;
    private boolean hasTakenSender;
    private boolean isWornOut;

    /** What the connection can still be used for. */
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
    static Connection open(MailServer server) throws Interrupted {
        Connection connection = new Connection(server, connected(server));
        try {
            connection.extensions = new Introduction(server, connection.wire).conduct();
            return connection;
        } catch (Interrupted e) {
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

    private static Wire connected(MailServer server) throws Interrupted {
        try {
            return Wire.connect(server);
        } catch (IOException e) {
            throw Interrupted.lost(Phase.CONNECT, e);
        }
    }

    /** Sends one message; another thread must call endIfOverdue() meanwhile. */
    Outcome send(Envelope envelope, MessageData message, Permit permit) {
        wire.watch(true);
        try {
            refuseWhatTheServerCannotDo(envelope, message);
            begin(envelope, message);
            hasOpenMail = false;
            if (!isGranted(permit)) {
                return new Outcome.Withdrawn();
            }
            transmit(message);
            return result();
        } catch (Interrupted e) {
            return e.outcome;
        } finally {
            wire.watch(false);
        }
    }

    /* How large a message may be is left to the server, which is told the size: its limit may be another one by now. */
    private void refuseWhatTheServerCannotDo(Envelope envelope, MessageData message) throws Interrupted {
        if (!envelope.isAscii() && !extensions.has("SMTPUTF8")) {
            throw rejected("5.6.7 The address is not ASCII, and the server does not offer SMTPUTF8");
        }
        if (!message.isAscii() && !extensions.has("8BITMIME")) {
            throw rejected("5.6.3 The message is not ASCII, and the server does not offer 8BITMIME");
        }
    }

    /** By us, for what the server offered when the connection began; it may offer more over a new one. */
    private Interrupted rejected(String text) {
        use = Use.GOODBYE;
        isWornOut = true;
        return new Interrupted(new Outcome.Rejected(Phase.MAIL, Reply.of(550, text)));
    }

    /** MAIL, RCPT and DATA; returns if the server waits for the message. */
    private void begin(Envelope envelope, MessageData message) throws Interrupted {
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
    private void exchange(List<Phase> phases, List<String> commands) throws Interrupted {
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
                throw new Interrupted(outcome(phase, reply));
            }
            hasTakenSender |= commands.get(i).startsWith("MAIL");
        }
        if (replies.failure().isPresent()) {
            use = Use.NOTHING;
            throw Interrupted.lost(
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

    private void transmit(MessageData message) throws Interrupted {
        try {
            wire.send(server.timeouts().message(), message.bytes());
        } catch (IOException e) {
            use = Use.NOTHING;
            Optional<Reply> reason = wire.lastWords(GOODBYE).filter(reply -> reply.code() >= 400);
            throw reason.isPresent()
                    ? new Interrupted(outcome(Phase.MESSAGE, reason.get()))
                    : Interrupted.lost(Phase.MESSAGE, e);
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
            return new Outcome.Unknown(Interrupted.reason(e));
        }
    }

    /** Whether another mail may go over it. */
    boolean isUsable() {
        return use == Use.NEXT_MAIL;
    }

    /** Whether what was refused may be taken over another connection. */
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
                // it has hung up first
            }
        }
        wire.close();
    }
}
