package dev.rehearse.notify.mail;

import dev.rehearse.smtp.Credentials;
import dev.rehearse.smtp.MailServer;
import dev.rehearse.smtp.Security;
import dev.rehearse.smtp.Timeouts;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The server that takes our mail, as quarkus.mailer names it: single mails and campaigns go to the same one. */
@ConfigMapping(prefix = "rehearse.smtp")
interface SmtpSettings {

    /** Name or address. */
    String host();

    /** Usually 25, or 587 with STARTTLS. */
    int port();

    /** Whoever logs in; without, nobody does. */
    Optional<String> username();

    /** Goes out under TLS only. */
    Optional<String> password();

    /** Whether the connection is under TLS from the first byte. */
    @WithDefault("false")
    boolean tls();

    /** Whether the connection changes over to TLS. */
    @WithDefault("OPTIONAL")
    StartTls startTls();

    /** The values that quarkus.mailer.start-tls has. */
    enum StartTls {
        DISABLED(Security.NONE),
        OPTIONAL(Security.OPPORTUNISTIC),
        REQUIRED(Security.STARTTLS);

        private final Security security;

        StartTls(Security security) {
            this.security = security;
        }
    }

    /** The server, which knows us as {@code name} and gets {@code timeout} for each reply. */
    default MailServer server(String name, Duration timeout) {
        var security = tls() ? Security.TLS : startTls().security;
        var timeouts = new Timeouts(timeout, timeout, timeout, timeout, timeout, timeout);
        var server = MailServer.at(host(), port(), name, security).with(timeouts);
        return username()
                .map(user -> server.with(new Credentials(user, password().orElse(""))))
                .orElse(server);
    }
}
