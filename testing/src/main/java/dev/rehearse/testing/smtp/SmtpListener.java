package dev.rehearse.testing.smtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes connections on a port, each in a thread of its own, and can be away for a while. */
final class SmtpListener {

    private static final int BACKLOG = 200;

    private final Consumer<Socket> service;
    private final Map<Socket, Thread> open = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile @Nullable ServerSocket listening;
    private volatile int port;

    /** On a port of its own choice (0) or a given one. */
    SmtpListener(int port, Consumer<Socket> service) {
        this.port = port;
        this.service = service;
    }

    /** Listens, on the same port as before. Nothing if it does already. */
    synchronized void start() {
        if (listening != null) {
            return;
        }
        try {
            var socket = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
            port = socket.getLocalPort();
            listening = socket;
            Thread.ofVirtual().start(() -> listen(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hangs up on all clients and listens no more. All conversations are over once this returns. */
    synchronized void stop() {
        var socket = listening;
        listening = null;
        try {
            if (socket != null) {
                socket.close();
            }
            while (!open.isEmpty()) {
                hangUp();
                for (var thread : open.values()) {
                    thread.interrupt();
                    var _ = thread.join(Duration.ofMillis(100));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void hangUp() {
        open.keySet().forEach(SmtpListener::close);
    }

    int port() {
        return port;
    }

    int connections() {
        return connections.get();
    }

    private void listen(ServerSocket socket) {
        try {
            while (true) {
                var connection = socket.accept();
                connection.setTcpNoDelay(true);
                connections.incrementAndGet();
                var thread = Thread.ofVirtual().unstarted(() -> serve(connection));
                open.put(connection, thread);
                thread.start();
            }
        } catch (IOException stopped) {
            // by the test
        }
    }

    private void serve(Socket connection) {
        try {
            service.accept(connection);
        } finally {
            close(connection);
            open.remove(connection);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
