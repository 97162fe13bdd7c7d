package dev.rehearse.edge.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns failed Bean Validation constraints into a problem that names each field. */
public final class Violations {

    private static final String BODY = "body";

    private Violations() {}

    public static Problem of(ConstraintViolationException failure) {
        List<Violation> errors = failure.getConstraintViolations().stream()
                .map(violation -> new Violation(field(violation), violation.getMessage(), value(violation)))
                .sorted((x, y) -> x.field().compareTo(y.field()))
                .toList();
        var detail = errors.stream().map(e -> e.field() + " " + e.message()).collect(Collectors.joining("; "));
        return new Problem("Invalid request", 400, detail, errors);
    }

    /** Leaves out the method that was called and the name of its body: clients know fields, not our code. */
    private static String field(ConstraintViolation<?> violation) {
        var names = new ArrayList<String>();
        var types = List.<Class<?>>of();
        var method = "";
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD -> {
                    method = node.getName();
                    types = node.as(Path.MethodNode.class).getParameterTypes();
                }
                case PARAMETER -> {
                    int index = node.as(Path.ParameterNode.class).getParameterIndex();
                    var isBody = RequestParameters.isBody(violation.getRootBeanClass(), method, types, index);
                    names.add(isBody ? BODY : node.getName());
                }
                default -> {
                    if (node.getName() != null) {
                        names.add(node.getName());
                    }
                }
            }
        }
        return names.isEmpty() ? BODY : names.getLast();
    }

    private static @Nullable String value(ConstraintViolation<?> violation) {
        return switch (violation.getInvalidValue()) {
            case CharSequence text -> text.toString();
            case Number number -> number.toString();
            case null, default -> null;
        };
    }
}
