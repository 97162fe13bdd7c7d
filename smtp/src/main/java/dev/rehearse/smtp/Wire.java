package dev.rehearse.smtp;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * The byte stream of a connection: writes commands and reads replies, with a deadline per phase. Confined to one
 * thread.
 */
final class Wire implements AutoCloseable {

    private final Socket tcp;
    private Socket socket;
    private Deadline deadline;
    private OutputStream out;
    private ReplyReader in;

    private Wire(Socket tcp) throws IOException {
        this.tcp = tcp;
        this.socket = tcp;
        this.deadline = new Deadline(tcp);
        this.out = tcp.getOutputStream();
        this.in = new ReplyReader(tcp.getInputStream(), deadline);
    }

    static Wire connect(MailServer server) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(server.host(), server.port()), (int)
                    server.timeouts().connect().toMillis());
            return new Wire(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Goes on under TLS. The server's certificate must be for its host name (RFC 8314, 5.1; RFC 9525). */
    void secure(MailServer server) throws IOException {
        if (in.hasMore()) {
            throw new ProtocolException("The server sent plaintext after it had agreed to STARTTLS");
        }
        SSLSocket tls =
                (SSLSocket) server.trust().getSocketFactory().createSocket(tcp, server.host(), server.port(), true);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        tls.setSSLParameters(parameters);
        tls.setSoTimeout((int) server.timeouts().connect().toMillis());
        tls.startHandshake();
        socket = tls;
        deadline = new Deadline(tls);
        out = tls.getOutputStream();
        in = new ReplyReader(tls.getInputStream(), deadline);
    }

    boolean isSecure() {
        return socket instanceof SSLSocket;
    }

    /** The received replies, and the failure if some are missing. */
    record Replies(List<Reply> received, Optional<IOException> failure) {}

    /**
     * Sends pipelined commands (RFC 2920) and returns their replies, including those received before the connection was
     * lost.
     */
    Replies exchange(Duration timeout, List<String> commands) {
        Optional<IOException> failure = Optional.empty();
        try {
            send(timeout, String.join("\r\n", commands) + "\r\n");
        } catch (IOException e) {
            failure = Optional.of(e);
        }
        List<Reply> received = new ArrayList<>(commands.size());
        while (received.size() < commands.size()) {
            try {
                received.add(read(timeout));
            } catch (IOException e) {
                return new Replies(received, Optional.of(failure.orElse(e)));
            }
        }
        return new Replies(received, Optional.empty());
    }

    Reply exchange(Duration timeout, String command) throws IOException {
        Replies replies = exchange(timeout, List.of(command));
        if (replies.received().isEmpty()) {
            throw replies.failure().orElseThrow();
        }
        return replies.received().getFirst();
    }

    /** The last reply that the server sent before it closed the connection. */
    Optional<Reply> lastWords(Duration timeout) {
        try {
            return Optional.of(read(timeout));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Reply read(Duration timeout) throws IOException {
        deadline.begin(timeout);
        return in.read();
    }

    private void send(Duration timeout, String text) throws IOException {
        send(timeout, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns once the last byte is on its way; if it throws, the last byte is not. */
    void send(Duration timeout, byte[] bytes) throws IOException {
        deadline.begin(timeout);
        deadline.beforeWrite();
        try {
            out.write(bytes);
        } finally {
            deadline.afterwards();
        }
    }

    /** Sets whether another thread calls endIfOverdue() from now on, so that reads need no timer. */
    void watch(boolean isWatched) {
        deadline.watch(isWatched);
    }

    /** Closes the connection if a read or write has exceeded its deadline; called from another thread. */
    void endIfOverdue() {
        if (deadline.isOver()) {
            close();
        }
    }

    /** Closes the TCP connection, which no peer can delay. */
    @Override
    public void close() {
        try {
            tcp.setSoLinger(true, 0);
            tcp.close();
        } catch (IOException e) {
            // it is closed either way
        }
    }

    /** Closes it in order, once all is said. */
    void closeGently() {
        try {
            socket.close();
        } catch (IOException e) {
            close();
        }
    }
}
