package dev.rehearse.smtp;

import java.time.Duration;

/**
 * The timeout of each phase. The values of {@link #STANDARD} are those of RFC 5321, 4.5.3.2; the last one is long
 * because a client that gives up early sends the mail twice.
 *
 * @param connect for the connection, the TLS handshake included
 * @param greeting until the greeting
 * @param command for the reply to any command but DATA
 * @param data for the reply to DATA
 * @param message for sending the message
 * @param dot for the reply to the final dot
 */
public record Timeouts(
        Duration connect, Duration greeting, Duration command, Duration data, Duration message, Duration dot) {

    public static final Timeouts STANDARD = new Timeouts(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(2),
            Duration.ofMinutes(3),
            Duration.ofMinutes(10));

    public Timeouts {
        for (Duration timeout : new Duration[] {connect, greeting, command, data, message, dot}) {
            if (timeout.compareTo(Duration.ofMillis(1)) < 0 || timeout.compareTo(Duration.ofDays(1)) > 0) {
                throw new IllegalArgumentException("A timeout is " + timeout + ", which must be from 1 ms to a day");
            }
        }
    }
}
