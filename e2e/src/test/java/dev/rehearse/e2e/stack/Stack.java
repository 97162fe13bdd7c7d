package dev.rehearse.e2e.stack;

import java.io.IOException;
import java.net.URI;

/** The whole product, running. */
public interface Stack extends AutoCloseable {

    /** The send rate, low enough to be observed. */
    int MAILS_A_SECOND = 10;

    /** The public URL, with a trailing slash. */
    URI url();

    /** A bearer token for the role. */
    String token(String role) throws IOException, InterruptedException;

    /** All mail that it sends. */
    Mailbox mailbox();

    /** Kills the process of a service, which the supervisor then restarts. */
    void kill(String service) throws IOException, InterruptedException;

    /** Stops it as its user would. */
    @Override
    void close();
}
