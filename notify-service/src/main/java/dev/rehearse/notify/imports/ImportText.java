package dev.rehearse.notify.imports;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.Violation;
import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/** Reads the text of an import in the charset that its Content-Type declares, or else as UTF-8, and never guesses. */
final class ImportText {

    private ImportText() {}

    /** Throws {@link HttpProblem.InvalidField}. */
    static String of(byte[] body, MediaType type) {
        var charset = charset(type);
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException otherCharset) {
            throw new HttpProblem.InvalidField(Violation.of(
                    "body",
                    "is not text in " + charset
                            + ". Declare the charset that it is in, like Content-Type: text/csv; charset=ISO-8859-1"));
        }
    }

    private static Charset charset(MediaType type) {
        var name = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, StandardCharsets.UTF_8.name());
        try {
            return Charset.forName(name.replace("\"", "").strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new HttpProblem.InvalidField("Content-Type", "names a charset that is not known here", name);
        }
    }
}
