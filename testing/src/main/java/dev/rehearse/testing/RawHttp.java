package dev.rehearse.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;

/**
 * Sends what HTTP clients refuse to send, each request on a connection of its own, and returns the answer as it came.
 */
public record RawHttp(URI server) {

    private static final int LONGEST_WAIT_MILLIS = 60_000;

    /** Sends the text, octet by character, and reads until the server closes the connection. */
    public String send(String request) {
        try (var socket = open()) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a request line and headers without a body. */
    public String sendHead(String requestLine, String... headers) {
        return send(requestLine + "\r\nHost: " + server.getAuthority() + "\r\nConnection: close\r\n"
                + String.join("", Arrays.stream(headers).map(it -> it + "\r\n").toList()) + "\r\n");
    }

    /** Posts a body of the content type, octet by character. */
    public String post(String path, String contentType, String body) {
        return send("POST " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nConnection: close\r\n"
                + contentType + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    /** A connection that the caller closes. */
    public Socket open() throws IOException {
        var socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(LONGEST_WAIT_MILLIS);
        return socket;
    }
}
