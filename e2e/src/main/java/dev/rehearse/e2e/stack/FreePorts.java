package dev.rehearse.e2e.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Ports that no program listens on, below the range that the system gives to clients. */
public final class FreePorts {

    /** Each JVM that runs tests of the same build at the same time has a range of its own. */
    private static final int RANGE = 2_700;

    private static final int LOWEST = 21_000 + Integer.getInteger("rehearse.fork", 1) % 4 * RANGE;
    private static final int END = LOWEST + RANGE;

    /** Two builds on one machine begin at different places, and one JVM takes no port twice. */
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() * 97 % RANGE));

    private FreePorts() {}

    /** The first of so many in a row. */
    public static int row(int count) {
        return IntStream.generate(() -> NEXT.getAndAdd(count))
                .limit(RANGE)
                .map(next -> LOWEST + next % RANGE)
                .filter(first -> first + count < END)
                .filter(first -> IntStream.range(first, first + count).allMatch(FreePorts::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
