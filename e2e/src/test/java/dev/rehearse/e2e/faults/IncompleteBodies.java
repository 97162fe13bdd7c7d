package dev.rehearse.e2e.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that send all but the last byte of a body that is nearly as large as it may be, and then nothing. */
final class IncompleteBodies implements AutoCloseable {

    private static final int SENT = 255_000;

    private final List<Socket> connections = new ArrayList<>();
    private final AtomicInteger refused = new AtomicInteger();

    IncompleteBodies(int port, String path, int number) throws IOException {
        var head = """
            POST %s HTTP/1.1\r
            Host: localhost:%d\r
            Content-Type: application/json\r
            Content-Length: %d\r
            \r
            """.formatted(path, port, SENT + 1).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < number; i++) {
            var connection = new Socket(InetAddress.getLoopbackAddress(), port);
            connections.add(connection);
            Thread.ofVirtual().start(() -> hold(connection, head));
        }
    }

    private void hold(Socket connection, byte[] head) {
        var body = new byte[SENT];
        Arrays.fill(body, (byte) ' ');
        try {
            connection.getOutputStream().write(head);
            connection.getOutputStream().write(body);
        } catch (IOException cut) {
            // as a service may that has answered already
        }
        try {
            var status = new String(connection.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            if (status.endsWith("503")) {
                refused.incrementAndGet();
            }
        } catch (IOException closed) {
            // by the service, or at the end
        }
    }

    /** Waits until a body is refused because of the others. */
    void awaitRefusal() {
        await().atMost(Duration.ofMinutes(2)).until(() -> refused.get() > 0);
    }

    @Override
    public void close() throws IOException {
        for (var connection : connections) {
            connection.close();
        }
    }
}
