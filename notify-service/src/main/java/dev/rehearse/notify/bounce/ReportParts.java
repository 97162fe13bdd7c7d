package dev.rehearse.notify.bounce;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** MIME parser for reports, with bounded time and memory for any input. */
final class ReportParts {

    private static final int DEEPEST = 10;
    private static final int MOST_TOKENS = 5_000;

    /** A report is at the beginning of its mail; of what follows, no more is read. */
    static final int LONGEST_MAIL = 256 * 1024;

    private static final int LONGEST_PART = 64 * 1024;
    private static final Set<String> RECIPIENTS =
            Set.of("to", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to");
    static final MimeConfig LIMITS = new MimeConfig.Builder()
            .setMaxHeaderCount(500)
            .setMaxHeaderLen(32 * 1024)
            .setMaxLineLen(64 * 1024)
            .build();

    private final List<String> recipients = new ArrayList<>();
    private final List<StatusFields> status = new ArrayList<>();
    private final List<StatusFields> feedback = new ArrayList<>();
    private final List<StatusFields> returned = new ArrayList<>();
    private final StringBuilder header = new StringBuilder();
    private int depth;
    private boolean isReturned;

    private ReportParts() {}

    /** Reads as far as the mail can be read: a report at its beginning counts although the rest is broken. */
    static ReportParts of(byte[] mail) throws IOException {
        var parts = new ReportParts();
        var tokens = new MimeTokenStream(LIMITS);
        tokens.parse(new ByteArrayInputStream(mail, 0, Math.min(mail.length, LONGEST_MAIL)));
        try {
            var state = tokens.getState();
            for (int i = 0; state != EntityState.T_END_OF_STREAM && i < MOST_TOKENS && parts.depth <= DEEPEST; i++) {
                parts.take(state, tokens);
                state = tokens.next();
            }
        } catch (MimeException broken) {
            return parts;
        }
        return parts;
    }

    private void take(EntityState state, MimeTokenStream tokens) throws IOException {
        switch (state) {
            case T_START_MESSAGE -> isReturned = depth > 0;
            case T_START_MULTIPART -> depth++;
            case T_END_MULTIPART -> depth--;
            case T_START_HEADER -> header.setLength(0);
            case T_FIELD -> take(tokens.getField());
            case T_END_HEADER -> {
                if (isReturned) {
                    returned.addAll(StatusFields.groupsOf(header.toString()));
                    isReturned = false;
                }
            }
            case T_BODY -> take(tokens.getBodyDescriptor().getMimeType(), tokens);
            default -> {
                // boundaries, preambles and the like are ignored
            }
        }
    }

    private void take(Field field) {
        if (isReturned) {
            header.append(field.getName()).append(": ").append(field.getBody()).append('\n');
        } else if (depth == 0 && RECIPIENTS.contains(field.getNameLowerCase())) {
            recipients.add(field.getBody());
        }
    }

    private void take(String type, MimeTokenStream tokens) throws IOException {
        switch (type) {
            case "message/delivery-status", "message/global-delivery-status" -> status.addAll(groups(tokens));
            case "message/feedback-report" -> feedback.addAll(groups(tokens));
            case "text/rfc822-headers", "message/global-headers" -> returned.addAll(groups(tokens));
            default -> {
                // the human-readable part, and the returned body
            }
        }
    }

    private static List<StatusFields> groups(MimeTokenStream tokens) throws IOException {
        try (InputStream body = tokens.getDecodedInputStream()) {
            return StatusFields.groupsOf(new String(body.readNBytes(LONGEST_PART), StandardCharsets.UTF_8));
        }
    }

    /** The recipient of the mail. */
    List<String> recipients() {
        return List.copyOf(recipients);
    }

    List<StatusFields> status() {
        return List.copyOf(status);
    }

    List<StatusFields> feedback() {
        return List.copyOf(feedback);
    }

    /** The headers of the mail that it is about. */
    List<StatusFields> returned() {
        return List.copyOf(returned);
    }
}
