package dev.rehearse.smtp;

/** Transport security of the connection. Certificates are always verified, host names included. */
public enum Security {
    /** Not at all: for a server on the same machine or network. */
    NONE,
    /** Opportunistic STARTTLS (RFC 3207): used if the server offers it. Passwords are sent only then. */
    OPPORTUNISTIC,
    /** Required STARTTLS: without it no mail is sent. */
    STARTTLS,
    /** From the first byte (RFC 8314). */
    TLS
}
