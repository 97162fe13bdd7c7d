package dev.rehearse.smtp;

import java.nio.charset.StandardCharsets;

/** The commands that begin a mail, with the parameters that the server knows. */
final class Commands {

    private Commands() {}

    static String mail(Envelope envelope, MessageData message, Extensions extensions) {
        StringBuilder command =
                new StringBuilder("MAIL FROM:<").append(envelope.sender()).append('>');
        if (extensions.has("SIZE")) {
            command.append(" SIZE=").append(message.size());
        }
        if (!message.isAscii()) {
            command.append(" BODY=8BITMIME");
        }
        if (!envelope.isAscii()) {
            command.append(" SMTPUTF8");
        }
        if (extensions.has("DSN")) {
            command.append(" RET=HDRS");
            envelope.id().ifPresent(id -> command.append(" ENVID=").append(xtext(id)));
        }
        return command.toString();
    }

    static String rcpt(Envelope envelope, Extensions extensions) {
        String command = "RCPT TO:<" + envelope.recipient() + ">";
        if (!extensions.has("DSN")) {
            return command;
        }
        String original = envelope.isAscii() ? " ORCPT=rfc822;" + xtext(envelope.recipient()) : "";
        return command + " NOTIFY=FAILURE,DELAY" + original;
    }

    /** RFC 3461, 4: all but visible ASCII, and + and =, as + and two hexadecimal digits. */
    static String xtext(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < 127 && b != '+' && b != '=') {
                encoded.append((char) b);
            } else {
                encoded.append('+').append("%02X".formatted(b));
            }
        }
        return encoded.toString();
    }
}
