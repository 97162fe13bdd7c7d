package dev.rehearse.edge.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns failed Bean Validation constraints into a problem that names each field. */
public final class Violations {

    private Violations() {}

    public static Problem of(ConstraintViolationException failure) {
        List<Violation> errors = failure.getConstraintViolations().stream()
                .map(violation ->
                        new Violation(field(violation.getPropertyPath()), violation.getMessage(), value(violation)))
                .sorted((x, y) -> x.field().compareTo(y.field()))
                .toList();
        var detail = errors.stream().map(e -> e.field() + " " + e.message()).collect(Collectors.joining("; "));
        return new Problem("Invalid request", 400, detail, errors);
    }

    /** Leaves out the method that was called: clients know fields, not our methods. */
    private static String field(Path path) {
        var names = new ArrayList<String>();
        for (Path.Node node : path) {
            if (node.getKind() != ElementKind.METHOD && node.getName() != null) {
                names.add(node.getName());
            }
        }
        return names.isEmpty() ? "body" : names.getLast();
    }

    private static @Nullable String value(ConstraintViolation<?> violation) {
        return switch (violation.getInvalidValue()) {
            case CharSequence text -> text.toString();
            case Number number -> number.toString();
            case null, default -> null;
        };
    }
}
