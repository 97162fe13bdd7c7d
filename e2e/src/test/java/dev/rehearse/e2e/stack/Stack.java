package dev.rehearse.e2e.stack;

import java.io.IOException;
import java.net.URI;

/** The whole product, running. */
public interface Stack extends AutoCloseable {

    /** How fast it mails: slowly enough to be watched. */
    int MAILS_A_SECOND = 10;

    /** Where people reach it, with a slash at the end. */
    URI url();

    /** A bearer token for the role. */
    String token(String role) throws IOException, InterruptedException;

    /** All mail that it sends. */
    Mailbox mailbox();

    /** Kills the process of a service, which is then started again without anybody's help. */
    void kill(String service) throws IOException, InterruptedException;

    /** Stops it as its user would. */
    @Override
    void close();
}
