package dev.rehearse.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Ports that nobody listens on, below the range that the system gives to clients. */
final class FreePorts {

    private static final int END = 32_000;

    private FreePorts() {}

    /** The first of so many in a row; who starts at different places does not take each other's. */
    static int row(int start, int count) {
        return IntStream.iterate(start, port -> port < END, port -> port + count)
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
