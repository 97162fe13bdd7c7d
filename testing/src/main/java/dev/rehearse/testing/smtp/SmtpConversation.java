package dev.rehearse.testing.smtp;

import dev.rehearse.testing.smtp.SmtpBehavior.Envelope;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLSocket;

/** A mail server's conversation with one client. */
final class SmtpConversation {

    private final SmtpServer server;
    private final SmtpScript script;
    private Socket socket;
    private InputStream in;
    private Envelope envelope = Envelope.NONE;
    private int senders;
    private boolean isInMail;

    SmtpConversation(SmtpServer server, SmtpScript script, Socket socket) throws IOException {
        this.server = server;
        this.script = script;
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Whether it ended, if it has, after a sender and before the reply to the final dot. */
    boolean isInMail() {
        return isInMail;
    }

    void hold() throws IOException, InterruptedException {
        say(script.to("GREETING", "GREETING", envelope));
        boolean goesOn = true;
        while (goesOn) {
            goesOn = answer(line());
        }
    }

    /** Returns whether the conversation goes on. */
    private boolean answer(String line) throws IOException, InterruptedException {
        server.hear(line);
        var command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        switch (command) {
            case "MAIL" -> {
                isInMail = true;
                senders++;
                envelope = new Envelope(address(line), "");
            }
            case "RCPT" -> envelope = new Envelope(envelope.sender(), address(line));
            case "RSET", "QUIT" -> isInMail = false;
            default -> {}
        }
        var reply =
                command.equals("MAIL") ? script.toSender(senders, line, envelope) : script.to(command, line, envelope);
        say(reply);
        if (command.equals("QUIT") || script.endsAfter(command)) {
            return false;
        }
        if (command.equals("DATA") && reply.startsWith("354")) {
            take();
        } else if (command.equals("STARTTLS") && reply.startsWith("2")) {
            secure();
        }
        return true;
    }

    private static String address(String command) {
        return command.replaceFirst("^[^<]*<([^>]*)>.*", "$1");
    }

    private void take() throws IOException, InterruptedException {
        script.awaitHearing();
        var message = new ReceivedMessage(envelope.sender(), envelope.recipient(), message());
        server.receive(message);
        script.awaitDot();
        var reply = script.to("DOT", "DOT", envelope);
        if (reply.startsWith("2")) {
            server.take(message);
            reply = script.afterTaking(reply, envelope);
        }
        say(reply);
        isInMail = false;
    }

    private void secure() throws IOException {
        var secured =
                (SSLSocket) server.tls().getSocketFactory().createSocket(socket, "localhost", socket.getPort(), true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        socket = secured;
        in = new BufferedInputStream(secured.getInputStream());
    }

    void say(String reply) throws IOException, InterruptedException {
        if (reply.equals(SmtpBehavior.HANG_UP)) {
            throw new IOException("as told");
        }
        if (reply.equals(SmtpBehavior.SILENCE)) {
            // Until the connection's thread is interrupted.
            new CountDownLatch(1).await();
        }
        if (reply.startsWith("4") || reply.startsWith("5")) {
            isInMail = false;
        }
        socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private String message() throws IOException {
        var message = new StringBuilder();
        for (var line = line(); !line.equals("."); line = line()) {
            message.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return message.toString();
    }

    /** Up to CR LF (RFC 5321, 2.3.8); a lone CR or LF belongs to the line. */
    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        int before = -1;
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            if (before == '\r' && octet == '\n') {
                var text = line.toString(StandardCharsets.UTF_8);
                return text.substring(0, text.length() - 1);
            }
            line.write(octet);
            before = octet;
        }
        throw new IOException("the client hung up");
    }
}
