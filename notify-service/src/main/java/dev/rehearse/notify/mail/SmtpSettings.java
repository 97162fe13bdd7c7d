package dev.rehearse.notify.mail;

import dev.rehearse.smtp.Credentials;
import dev.rehearse.smtp.MailServer;
import dev.rehearse.smtp.Security;
import dev.rehearse.smtp.Timeouts;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** The server that takes our mail, as quarkus.mailer names it: transactional mails and campaigns use the same one. */
@ConfigMapping(prefix = "rehearse.smtp")
public interface SmtpSettings {

    /** Name or address. */
    String host();

    /** Usually 25, or 587 with STARTTLS. */
    int port();

    /** The user name of the login; without it there is no login. */
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

    /** The timeout of each phase. */
    Timeout timeout();

    /** The defaults are those of RFC 5321, 4.5.3.2: who gives up on the final dot early sends twice. */
    interface Timeout {

        /** The message for a timeout that no server can meet. */
        String SECOND = "is ${validatedValue}, and must be 1 s at least";

        /** For the connection, the TLS handshake included. */
        @WithDefault("1M")
        @DurationMin(seconds = 1, message = SECOND)
        Duration connect();

        /** Until the greeting. */
        @WithDefault("5M")
        @DurationMin(seconds = 1, message = SECOND)
        Duration greeting();

        /** For the reply to any command but DATA. */
        @WithDefault("5M")
        @DurationMin(seconds = 1, message = SECOND)
        Duration command();

        /** For the reply to DATA. */
        @WithDefault("2M")
        @DurationMin(seconds = 1, message = SECOND)
        Duration data();

        /** For sending the message. */
        @WithDefault("3M")
        @DurationMin(seconds = 1, message = SECOND)
        Duration message();

        /** For the reply to the final dot. */
        @WithDefault("10M")
        @DurationMin(seconds = 1, message = SECOND)
        Duration dot();
    }

    /** The server, which knows us as {@code name}. */
    default MailServer server(String name) {
        var security = tls() ? Security.TLS : startTls().security;
        var timeouts = new Timeouts(
                timeout().connect(),
                timeout().greeting(),
                timeout().command(),
                timeout().data(),
                timeout().message(),
                timeout().dot());
        var server = MailServer.at(host(), port(), name, security).with(timeouts);
        return username()
                .map(user -> server.with(new Credentials(user, password().orElse(""))))
                .orElse(server);
    }
}
