package dev.rehearse.notify.imports;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.edge.problem.Violation;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/** Decodes the text of an import in the charset that its Content-Type declares, or else as UTF-8. */
final class ImportText {

    private ImportText() {}

    /** Throws {@link HttpProblem.InvalidField}. */
    static String of(byte[] body, @Nullable String declaredCharset) {
        var charset = charset(declaredCharset);
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException otherCharset) {
            throw new HttpProblem.InvalidField(
                    Violation.of("body", ProblemText.of("import.charset", "charset", charset)));
        }
    }

    private static Charset charset(@Nullable String declared) {
        if (declared == null) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declared.replace("\"", "").strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new HttpProblem.InvalidField("Content-Type", "import.unknown-charset", declared);
        }
    }
}
