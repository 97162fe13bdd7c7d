package dev.rehearse.notify.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of sending mail. */
@ConfigMapping(prefix = "rehearse.mail")
public interface MailSettings {

    /** The message for values out of range. */
    String CONNECTIONS = "is ${validatedValue}, and must be from 1 to 1000";

    String RATE = "is ${validatedValue}, and must be from 0 to 1000000";
    String SECOND = "is ${validatedValue}, and must be 1 s at least";

    /** Whether this replica sends mail at all; if not, others have to. */
    @WithDefault("true")
    boolean sends();

    /**
     * How many connections to the mail server one replica has for campaigns at most; after a crash, as many mails may
     * be unknown.
     */
    @WithDefault("20")
    @Min(value = 1, message = CONNECTIONS)
    @Max(value = 1000, message = CONNECTIONS)
    int parallel();

    /** How many confirmations and other transactional mails one replica sends at the same time. */
    @WithDefault("4")
    @Min(value = 1, message = CONNECTIONS)
    @Max(value = 1000, message = CONNECTIONS)
    int transactionalParallel();

    /**
     * The name by which mail servers are greeted (EHLO), a full DNS name. If not set, the host of the public address,
     * or the domain of the sender where that is an IP address or has no dot.
     */
    Optional<String> hostName();

    /** The most campaign mails a second of all replicas together; if not set, as many as the mail server takes. */
    @DecimalMin(value = "0", message = RATE)
    @DecimalMax(value = "1000000", message = RATE)
    OptionalDouble rate();

    /** How long the mail server may take for a transactional mail. Longer than the mailer's 60 s to connect. */
    @WithDefault("90S")
    @DurationMin(seconds = 1, message = SECOND)
    Duration timeout();

    /** How long a replica may be silent before others reclaim its mails. */
    @WithDefault("20S")
    @DurationMin(seconds = 1, message = SECOND)
    Duration lease();

    /** How often a replica renews its lease; several times while it runs. */
    @WithDefault("4S")
    @DurationMin(millis = 100, message = "is ${validatedValue}, and must be 0.1 s at least")
    Duration renew();

    /**
     * How long until a result that could not be written is tried again; ten times as long if others could be written.
     */
    @WithDefault("1S")
    @DurationMin(millis = 10, message = "is ${validatedValue}, and must be 0.01 s at least")
    Duration resultRetry();

    /** The longest pause before an unavailable mail server is tried again. */
    @WithDefault("30S")
    @DurationMin(seconds = 1, message = SECOND)
    Duration longestPause();

    /** How long mails in progress may take to finish when the service is stopped. */
    @WithDefault("8S")
    @DurationMin(message = "is ${validatedValue}, and must not be negative")
    Duration drain();
}
