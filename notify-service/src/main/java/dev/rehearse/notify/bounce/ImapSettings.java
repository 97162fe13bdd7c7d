package dev.rehearse.notify.bounce;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mailbox of bounces. */
@ConfigMapping(prefix = "rehearse.bounces.imap")
interface ImapSettings {

    /** Without, no mailbox is read. */
    Optional<String> host();

    @WithDefault("993")
    int port();

    Optional<String> username();

    Optional<String> password();

    /** Whether the connection is under TLS; the server's certificate is checked. */
    @WithDefault("true")
    boolean tls();

    @WithDefault("INBOX")
    String folder();

    /** Where mails go that were understood. */
    @WithDefault("Processed")
    String processed();

    /** Where mails go that were not, for somebody to look at. */
    @WithDefault("Unreadable")
    String unreadable();

    /** How long connecting and each answer may take. */
    @WithDefault("30S")
    Duration timeout();
}
