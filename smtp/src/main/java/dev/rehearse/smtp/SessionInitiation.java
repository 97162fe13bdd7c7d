package dev.rehearse.smtp;

import java.io.IOException;
import java.util.Optional;

/** Session initiation: greeting, EHLO, STARTTLS, AUTH (RFC 5321, 3.1 and 3.2; RFC 3207; RFC 4954). */
final class SessionInitiation {

    private final MailServer server;
    private final Wire wire;
    private Extensions extensions = Extensions.NONE;

    SessionInitiation(MailServer server, Wire wire) {
        this.server = server;
        this.wire = wire;
    }

    /** Everything before the first mail; returns what the server can do. */
    Extensions conduct() throws TransactionAborted {
        if (server.security() == Security.TLS) {
            secure(Phase.CONNECT);
        }
        step(Phase.GREETING, () -> wire.read(server.timeouts().greeting()));
        hello();
        boolean isOffered = extensions.has("STARTTLS");
        if (server.security() == Security.STARTTLS && !isOffered) {
            throw unfit(Phase.STARTTLS, "The server does not offer STARTTLS");
        }
        if (server.security() == Security.STARTTLS || (server.security() == Security.OPPORTUNISTIC && isOffered)) {
            step(Phase.STARTTLS, () -> wire.exchange(server.timeouts().command(), "STARTTLS"));
            secure(Phase.STARTTLS);
            hello();
        }
        login();
        return extensions;
    }

    private void login() throws TransactionAborted {
        if (server.credentials().isPresent()) {
            if (!wire.isSecure()) {
                throw unfit(Phase.AUTH, "The password would be sent in plaintext");
            }
            Credentials credentials = server.credentials().get();
            step(
                    Phase.AUTH,
                    () -> Login.as(
                            credentials, extensions, wire, server.timeouts().command()));
        }
    }

    private static TransactionAborted unfit(Phase phase, String reason) {
        return new TransactionAborted(new Outcome.Deferred(phase, reason, Optional.empty()));
    }

    private void hello() throws TransactionAborted {
        extensions = Extensions.of(
                step(Phase.EHLO, () -> wire.exchange(server.timeouts().command(), "EHLO " + server.helloName())));
    }

    private void secure(Phase phase) throws TransactionAborted {
        try {
            wire.secure(server);
        } catch (IOException e) {
            throw TransactionAborted.lost(phase, e);
        }
    }

    /** A refusal before the first mail concerns the client and not a mail, so it is a deferral whatever the code. */
    private Reply step(Phase phase, Exchange exchange) throws TransactionAborted {
        try {
            Reply reply = exchange.reply();
            if (reply.code() / 100 != 2) {
                throw new TransactionAborted(new Outcome.Deferred(phase, reply.toString(), Optional.of(reply)));
            }
            return reply;
        } catch (IOException e) {
            throw TransactionAborted.lost(phase, e);
        }
    }

    /** A step of the conversation. */
    @FunctionalInterface
    private interface Exchange {
        Reply reply() throws IOException;
    }
}
