package dev.rehearse.benchmarks.notify;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Free ports, below the ephemeral range. */
public final class FreePort {

    private static final int FIRST = 27_100;
    private static final int LAST = 31_000;
    private static final int ROW = 10;

    private FreePort() {}

    /** The first of ten in a row. */
    public static int first() {
        return IntStream.iterate(FIRST, port -> port < LAST, port -> port + ROW)
                .filter(port -> IntStream.range(port, port + ROW).allMatch(FreePort::isFree))
                .findFirst()
                .orElseThrow();
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
