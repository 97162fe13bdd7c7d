package dev.rehearse.smtp;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A conversation with a server, over which mails go one after the other. For one thread. */
final class Connection implements AutoCloseable {

    /*
     * MAIL, RCPT and DATA go out in one packet if the server offers PIPELINING (RFC 2920), the message with its final dot
     * in another: two round trips a mail. Whatever goes wrong before the first byte of the message leaves the server
     * without the mail. So does an error while the message is written: its last byte, with the final dot, has then not
     * left. Only after that is the outcome open, until a whole reply is there.
     *
     * Once anything unexpected happened the connection is not used again: nobody can say what the server thinks it is in.
     */

    /** Replies to MAIL that are about our login: RFC 4954, 6. */
    private static final Set<Integer> ABOUT_OUR_LOGIN = Set.of(530, 534, 535, 538);

    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final MailServer server;
    private final Wire wire;
    private Extensions extensions = Extensions.NONE;
    private boolean isUsable = true;
    private boolean hasOpenMail;
    private int mails;

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
            connection.isUsable = e.outcome instanceof Outcome.Deferred deferred
                    && deferred.reply().isPresent();
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

    /** Somebody calls endIfOverdue() meanwhile. */
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
            mails++;
        }
    }

    private void refuseWhatTheServerCannotDo(Envelope envelope, MessageData message) throws Interrupted {
        if (!envelope.isAscii() && !extensions.has("SMTPUTF8")) {
            throw rejected("5.6.7 The address is not ASCII, and the server does not offer SMTPUTF8");
        }
        if (!message.isAscii() && !extensions.has("8BITMIME")) {
            throw rejected("5.6.3 The message is not ASCII, and the server does not offer 8BITMIME");
        }
        Optional<Long> largest = extensions.largestMessage();
        if (largest.isPresent() && message.size() > largest.get()) {
            throw rejected("5.3.4 The message is larger than the server's limit of " + largest.get() + " octets");
        }
    }

    private static Interrupted rejected(String text) {
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
            conclude(phases, replies(phases, commands));
        } else {
            for (int i = 0; i < commands.size(); i++) {
                List<Phase> phase = phases.subList(i, i + 1);
                conclude(phase, replies(phase, commands.subList(i, i + 1)));
            }
        }
    }

    private List<Reply> replies(List<Phase> phases, List<String> commands) throws Interrupted {
        try {
            return wire.exchange(
                    phases.getLast() == Phase.DATA
                            ? server.timeouts().data()
                            : server.timeouts().command(),
                    commands);
        } catch (IOException e) {
            isUsable = false;
            throw Interrupted.lost(phases.getFirst(), e);
        }
    }

    /** The first reply that is not as hoped decides. */
    private void conclude(List<Phase> phases, List<Reply> replies) throws Interrupted {
        for (int i = 0; i < replies.size(); i++) {
            Reply reply = replies.get(i);
            Phase phase = phases.get(i);
            boolean isHoped = phase == Phase.DATA ? reply.code() == 354 : reply.code() / 100 == 2;
            if (!isHoped) {
                hasOpenMail = true;
                // A server that waits for a message nobody is to get would take an empty one for it.
                boolean waits = replies.getLast().code() == 354;
                isUsable = !waits && replies.stream().noneMatch(any -> any.code() == 421);
                throw new Interrupted(outcome(phase, reply));
            }
        }
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
            isUsable = isGranted;
        }
    }

    private void transmit(MessageData message) throws Interrupted {
        try {
            wire.send(server.timeouts().message(), message.bytes());
        } catch (IOException e) {
            isUsable = false;
            throw Interrupted.lost(Phase.MESSAGE, e);
        }
    }

    private Outcome result() {
        try {
            Reply reply = wire.read(server.timeouts().dot());
            isUsable = reply.code() != 421;
            return reply.isPositive() ? new Outcome.Accepted(reply) : outcome(Phase.DOT, reply);
        } catch (IOException e) {
            isUsable = false;
            return new Outcome.Unknown(Interrupted.reason(e));
        }
    }

    /** Whether another mail may go over it. */
    boolean isUsable() {
        return isUsable;
    }

    /** How many mails have gone over it, whatever became of them. */
    int mails() {
        return mails;
    }

    void endIfOverdue() {
        wire.endIfOverdue();
    }

    /** Says goodbye if the server still listens. */
    @Override
    public void close() {
        if (isUsable) {
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
