package dev.rehearse.smtp;

import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * A mail server with the parameters of a connection to it.
 *
 * @param host name or address; with TLS its certificate must be for this name
 * @param port from 1 to 65535
 * @param helloName the EHLO name: a fully qualified domain name (RFC 5321, 2.3.5)
 * @param credentials only together with TLS: passwords are never sent in plaintext
 * @param trust the TLS context that verifies the server's certificate
 */
public record MailServer(
        String host,
        int port,
        String helloName,
        Security security,
        Optional<Credentials> credentials,
        SSLContext trust,
        Timeouts timeouts) {

    public MailServer {
        if (host.isBlank()) {
            throw new IllegalArgumentException("The mail server has no host");
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("The mail server has port " + port + ", which must be from 1 to 65535");
        }
        if (!helloName.matches("[A-Za-z0-9.:\\[\\]-]+")) {
            throw new IllegalArgumentException(
                    "We would say EHLO " + helloName + ", which must be a domain name or an address in brackets");
        }
        if (credentials.isPresent() && security == Security.NONE) {
            throw new IllegalArgumentException("The password for " + host + " would be sent in plaintext");
        }
    }

    /** With the machine's own trust, the timeouts of RFC 5321 and no user. */
    public static MailServer at(String host, int port, String helloName, Security security) {
        try {
            return new MailServer(
                    host, port, helloName, security, Optional.empty(), SSLContext.getDefault(), Timeouts.STANDARD);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no TLS", e);
        }
    }

    public MailServer with(Credentials value) {
        return new MailServer(host, port, helloName, security, Optional.of(value), trust, timeouts);
    }

    public MailServer with(Timeouts value) {
        return new MailServer(host, port, helloName, security, credentials, trust, value);
    }

    public MailServer with(SSLContext value) {
        return new MailServer(host, port, helloName, security, credentials, value, timeouts);
    }
}
