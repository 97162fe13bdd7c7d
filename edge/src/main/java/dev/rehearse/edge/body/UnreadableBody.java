package dev.rehearse.edge.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.rehearse.edge.problem.Problem;
import dev.rehearse.edge.problem.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body, in the client's words: the field, not the Java type. */
public final class UnreadableBody {

    private UnreadableBody() {}

    public static Problem problem(JsonProcessingException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown -> at(unknown, "is not a known field");
            case InvalidFormatException format ->
                invalid(new Violation(pointer(format), "has the wrong form", String.valueOf(format.getValue())));
            case StrictTimes.Refused noTime ->
                invalid(new Violation(pointer(noTime), noTime.getOriginalMessage(), noTime.value()));
            case StrictText.Refused refused -> at(refused, refused.getOriginalMessage());
            case MismatchedInputException mismatch -> at(mismatch, "is missing or has the wrong type");
            case StreamConstraintsException excess ->
                malformed("The body is nested too deeply or holds too long a value.");
            case JsonMappingException mapping -> at(mapping, "can't be used: " + reason(mapping));
            default -> malformed("The body is not valid JSON" + position(failure) + ".");
        };
    }

    private static Problem at(JsonMappingException failure, String message) {
        return invalid(Violation.of(pointer(failure), message));
    }

    private static Problem invalid(Violation violation) {
        return new Problem("Invalid request", 400, violation.field() + " " + violation.message(), List.of(violation));
    }

    private static Problem malformed(String detail) {
        return Problem.of(400, "Malformed JSON", detail);
    }

    private static String reason(JsonMappingException failure) {
        return failure.getCause() instanceof IllegalArgumentException own
                ? String.valueOf(own.getMessage())
                : "see the API";
    }

    private static String pointer(JsonMappingException failure) {
        if (failure.getPath().isEmpty()) {
            return "body";
        }
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/"));
    }

    private static String position(JsonProcessingException failure) {
        var location = failure.getLocation();
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
