package dev.rehearse.edge.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.rehearse.edge.problem.ProblemText;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A value that its field can't have. It holds the value, which Jackson's own exceptions leave out, and which can't be
 * read any more when they arrive.
 */
final class RefusedValue extends MismatchedInputException {

    private static final long serialVersionUID = 1;

    private final transient ProblemText reason;
    private final @Nullable String value;

    /**
     * The reason is a phrase that follows the field's name.
     *
     * @param value as a problem shows it; null if there is none
     */
    RefusedValue(JsonParser parser, Class<?> type, ProblemText reason, @Nullable String value) {
        super(parser, reason.code(), type);
        this.reason = reason;
        this.value = value;
    }

    /** The value at the parser has another JSON type than the field. */
    static RefusedValue ofWrongType(JsonParser parser, JavaType type) throws IOException {
        var expected = JsonType.of(type);
        var given = JsonType.of(parser.currentToken());
        return new RefusedValue(parser, type.getRawClass(), wrongType(expected, given), JsonExcerpt.of(parser));
    }

    /** A fraction is not told that it is no whole number but a number. */
    static ProblemText wrongType(JsonType expected, JsonType given) {
        return given.includes(expected)
                ? ProblemText.of("field.other-type", "expected", expected.inWords())
                : ProblemText.of("field.wrong-type", "expected", expected.inWords())
                        .with("given", (given == JsonType.INTEGER ? JsonType.NUMBER : given).inWords());
    }

    ProblemText reason() {
        return reason;
    }

    @Nullable
    String value() {
        return value;
    }
}
