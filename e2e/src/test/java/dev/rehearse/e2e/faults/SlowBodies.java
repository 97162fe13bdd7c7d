package dev.rehearse.e2e.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that have announced a body and send a byte of it each second, on as many connections as they like. */
final class SlowBodies implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final List<Socket> connections = new ArrayList<>();
    private final AtomicInteger rounds = new AtomicInteger();
    private final Thread sender;

    SlowBodies(int port, String path, int number) throws IOException {
        var head = """
            POST %s HTTP/1.1\r
            Host: localhost:%d\r
            Content-Type: application/json\r
            Content-Length: 1000\r
            \r
            {""".formatted(path, port).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < number; i++) {
            var connection = new Socket(InetAddress.getLoopbackAddress(), port);
            connections.add(connection);
            connection.getOutputStream().write(head);
        }
        sender = Thread.ofVirtual().start(this::send);
    }

    private void send() {
        try {
            while (true) {
                connections.forEach(SlowBodies::sendByte);
                rounds.incrementAndGet();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sendByte(Socket connection) {
        try {
            connection.getOutputStream().write(' ');
        } catch (IOException refused) {
            // answered or cut, as the product may
        }
    }

    /** Waits until each has sent so many more bytes, or has been cut. */
    void awaitRounds(int more) {
        int last = rounds.get() + more;
        await().atMost(Duration.ofMinutes(1)).until(() -> rounds.get() >= last);
    }

    @Override
    public void close() throws IOException {
        sender.interrupt();
        for (var connection : connections) {
            connection.close();
        }
    }
}
