package dev.rehearse.smtp;

import java.io.IOException;
import java.util.Optional;

/** The beginning of a conversation: greeting, EHLO, TLS, login. */
final class Introduction {

    private final MailServer server;
    private final Wire wire;
    private Extensions extensions = Extensions.NONE;

    Introduction(MailServer server, Wire wire) {
        this.server = server;
        this.wire = wire;
    }

    /** Everything before the first mail; returns what the server can do. */
    Extensions conduct() throws Interrupted {
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

    private void login() throws Interrupted {
        if (server.credentials().isPresent()) {
            if (!wire.isSecure()) {
                throw unfit(Phase.AUTH, "The password would go out in clear");
            }
            Credentials credentials = server.credentials().get();
            step(
                    Phase.AUTH,
                    () -> Login.as(
                            credentials, extensions, wire, server.timeouts().command()));
        }
    }

    private static Interrupted unfit(Phase phase, String reason) {
        return new Interrupted(new Outcome.Deferred(phase, reason, Optional.empty()));
    }

    private void hello() throws Interrupted {
        extensions = Extensions.of(
                step(Phase.EHLO, () -> wire.exchange(server.timeouts().command(), "EHLO " + server.helloName())));
    }

    private void secure(Phase phase) throws Interrupted {
        try {
            wire.secure(server);
        } catch (IOException e) {
            throw Interrupted.lost(phase, e);
        }
    }

    /** Whatever the server says before any mail is about us: a mail never fails for good because of it. */
    private Reply step(Phase phase, Exchange exchange) throws Interrupted {
        try {
            Reply reply = exchange.reply();
            if (reply.code() / 100 != 2) {
                throw new Interrupted(new Outcome.Deferred(phase, reply.toString(), Optional.of(reply)));
            }
            return reply;
        } catch (IOException e) {
            throw Interrupted.lost(phase, e);
        }
    }

    /** A step of the conversation. */
    @FunctionalInterface
    private interface Exchange {
        Reply reply() throws IOException;
    }
}
