package dev.rehearse.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Ports for servers that a test starts. */
final class FreePorts {

    private static final int FIRST = 21_000;
    private static final int END = 32_000;

    private FreePorts() {}

    /** Returns the first of a row of free ports below the range that the system gives to clients. */
    static int row(int length) {
        return IntStream.iterate(FIRST, port -> port < END, port -> port + length)
                .filter(first -> IntStream.range(first, first + length).allMatch(FreePorts::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
