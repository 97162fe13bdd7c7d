package dev.rehearse.notify.bounce;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** Finds the token in an unsubscribe mail, as the mailto URI of List-Unsubscribe creates it (RFC 2369, 3.2). */
final class UnsubscribeRequest {

    /** A mail program may break a long subject; the token itself has no blank. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{60,100}");

    private UnsubscribeRequest() {}

    static Optional<String> token(byte[] mail) throws IOException {
        var tokens = new MimeTokenStream(ReportParts.LIMITS);
        tokens.parse(new ByteArrayInputStream(mail));
        try {
            for (var state = tokens.getState(); state != EntityState.T_END_HEADER; state = tokens.next()) {
                if (state == EntityState.T_END_OF_STREAM) {
                    return Optional.empty();
                }
                if (state == EntityState.T_FIELD
                        && tokens.getField().getNameLowerCase().equals("subject")) {
                    var match = TOKEN.matcher(tokens.getField().getBody());
                    return match.find() ? Optional.of(match.group()) : Optional.empty();
                }
            }
        } catch (MimeException broken) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
