package dev.rehearse.benchmarks.mail;

import java.nio.charset.StandardCharsets;

/** Generated mails of one size, each with its own recipient and message id, like those of a campaign. */
final class SyntheticMessage {

    static final String SENDER = "rehearse@mail.example";

    /** Of the text: what smtp-source is told to send too, which adds shorter headers. */
    static final int BODY = 4096;

    private static final String LINE = "x".repeat(62) + "\r\n";

    private static final byte[] TEXT = LINE.repeat(BODY / LINE.length()).getBytes(StandardCharsets.US_ASCII);

    private SyntheticMessage() {}

    static String recipient(int number) {
        return "reader%08d@mail.example".formatted(number);
    }

    static byte[] message(int number) {
        String id = "%032x@mail.example".formatted(number);
        byte[] header = ("From: Rehearse <" + SENDER + ">\r\nTo: " + recipient(number)
                        + "\r\nDate: Sun, 22 Nov 2026 10:00:00 +0000\r\nSubject: The practice test on asyncio is here\r\n"
                        + "Message-ID: <" + id + ">\r\nAuto-Submitted: auto-generated\r\n"
                        + "List-Unsubscribe: <https://mail.example/notify/unsubscribe/" + id + ">\r\n"
                        + "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] message = new byte[header.length + TEXT.length];
        System.arraycopy(header, 0, message, 0, header.length);
        System.arraycopy(TEXT, 0, message, header.length, TEXT.length);
        return message;
    }
}
