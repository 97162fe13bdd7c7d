package dev.rehearse.e2e.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Ports that no program listens on, below the range that the system gives to clients. */
public final class FreePorts {

    private static final int LOWEST = 21_000;
    private static final int END = 32_000;

    /** Two runs on one machine begin at different places, and one run takes no port twice. */
    private static final AtomicInteger NEXT =
            new AtomicInteger(LOWEST + (int) (ProcessHandle.current().pid() * 97 % (END - LOWEST)));

    private FreePorts() {}

    /** The first of so many in a row. */
    public static int row(int count) {
        return IntStream.generate(() -> NEXT.getAndAdd(count))
                .limit(END - LOWEST)
                .map(next -> LOWEST + next % (END - LOWEST))
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
