package dev.rehearse.benchmarks.mail;

import java.io.IOException;
import java.time.Duration;

/** A way to hand mails to the sink; all of them use as many connections, and keep them open between mails. */
interface Sender extends AutoCloseable {

    int CONNECTIONS = 10;

    /** The sender's name in the table. */
    String name();

    /** Hands over so many mails and says how long that took, with opening and closing the connections. */
    Duration send(int mails) throws IOException, InterruptedException;

    @Override
    default void close() throws IOException {}
}
