package dev.rehearse.edge.body;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.rehearse.edge.problem.FieldName;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.Problem;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.edge.problem.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Turns failures to read a JSON body into problems that name the field and no Java type. */
public final class UnreadableBody {

    private UnreadableBody() {}

    public static Problem problem(JsonProcessingException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown -> at(unknown, "field.unknown");
            case InvalidFormatException format ->
                invalid(new Violation(field(format), allowed(format), String.valueOf(format.getValue())));
            case RefusedValue refused -> invalid(new Violation(field(refused), refused.reason(), refused.value()));
            case MismatchedInputException mismatch when followsTheValue(mismatch) -> malformed(mismatch);
            case MismatchedInputException mismatch -> at(mismatch, "field.type");
            case StreamConstraintsException excess -> malformed("json.excessive");
            case JsonMappingException mapping
            when mapping.getCause() instanceof JsonParseException syntax -> malformed(syntax);
            case JsonMappingException mapping -> invalid(Violation.of(field(mapping), reason(mapping)));
            default -> malformed(failure);
        };
    }

    /** The body is not text in UTF-8. */
    public static Problem undecodable() {
        return malformed("json.not-utf-8");
    }

    /** Jackson has no type of its own for more data after the body's value. */
    private static boolean followsTheValue(MismatchedInputException failure) {
        return failure.getOriginalMessage().startsWith("Trailing token");
    }

    private static Problem at(JsonMappingException failure, String messageCode) {
        return invalid(Violation.of(field(failure), messageCode));
    }

    private static Problem invalid(Violation violation) {
        return new HttpProblem.InvalidField(violation).problem();
    }

    private static Problem malformed(String detailCode) {
        return malformed(ProblemText.of(detailCode));
    }

    private static Problem malformed(JsonProcessingException failure) {
        if (failure.getOriginalMessage().startsWith("Invalid UTF-8")) {
            return undecodable();
        }
        var location = failure.getLocation();
        return malformed(
                location == null
                        ? ProblemText.of("json.malformed")
                        : ProblemText.of("json.malformed-at", "line", location.getLineNr())
                                .with("column", location.getColumnNr()));
    }

    private static Problem malformed(ProblemText detail) {
        return new Problem(400, ProblemText.of("json.title"), detail, List.of());
    }

    /** Messages of our own types are written for clients; those of other exceptions aren't. */
    private static ProblemText reason(JsonMappingException failure) {
        return failure.getCause() instanceof IllegalArgumentException own
                ? ProblemText.of("field.unusable", "reason", String.valueOf(own.getMessage()))
                : ProblemText.of("field.see-api");
    }

    /** What text must be: a UUID, one of the words of an enumeration, in another format, or no text. */
    private static ProblemText allowed(InvalidFormatException failure) {
        var type = failure.getTargetType();
        if (type == UUID.class) {
            return ProblemText.of("field.uuid");
        }
        if (type.isEnum()
                && failure.getProcessor() instanceof JsonParser parser
                && parser.getCodec() instanceof ObjectMapper mapper) {
            return oneOf(type, mapper);
        }
        var expected = JsonType.of(TypeFactory.defaultInstance().constructType(type));
        return expected == JsonType.TEXT
                ? ProblemText.of("field.form")
                : RefusedValue.wrongType(expected, JsonType.TEXT);
    }

    private static ProblemText oneOf(Class<?> type, ObjectMapper mapper) {
        var words = Arrays.stream(type.getEnumConstants())
                .map(constant -> mapper.convertValue(constant, String.class))
                .collect(Collectors.joining(", "));
        return ProblemText.of("field.one-of", "words", words);
    }

    private static String field(JsonMappingException failure) {
        return FieldName.of(failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .toList());
    }
}
