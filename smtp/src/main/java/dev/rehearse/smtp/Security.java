package dev.rehearse.smtp;

/** How the connection to the server is protected. Certificates are always checked, the name in them too. */
public enum Security {
    /** Not at all: for a server on the same machine or network. */
    NONE,
    /** By STARTTLS (RFC 3207) if the server offers it. A password goes out only then. */
    OPPORTUNISTIC,
    /** By STARTTLS; without it no mail goes out. */
    STARTTLS,
    /** From the first byte (RFC 8314). */
    TLS
}
