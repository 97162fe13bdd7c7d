package dev.rehearse.notify.bounce;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mailbox of bounces. */
@ConfigMapping(prefix = "rehearse.bounces.imap")
interface ImapSettings {

    /**
     * The IMAP server of the mailbox of bounces. Without it none is read, and mails offer no way to unsubscribe by
     * mail.
     */
    Optional<String> host();

    /** Its port. */
    @WithDefault("993")
    int port();

    /** The user that logs in. */
    Optional<String> username();

    /** Their password. */
    Optional<String> password();

    /** Whether the connection is under TLS; the server's certificate is checked. */
    @WithDefault("true")
    boolean tls();

    /** The folder that is read. */
    @WithDefault("INBOX")
    String folder();

    /** The folder for reports that were processed; made when it is missing. */
    @WithDefault("Processed")
    String processed();

    /** The folder for mails that are no readable report; made when it is missing. */
    @WithDefault("Unreadable")
    String unreadable();

    /** How long connecting and each reply may take. */
    @WithDefault("30S")
    Duration timeout();
}
