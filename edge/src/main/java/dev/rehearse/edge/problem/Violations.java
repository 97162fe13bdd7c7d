package dev.rehearse.edge.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns failed Bean Validation constraints into a problem that names each field. */
public final class Violations {

    private static final Pattern CODE = Pattern.compile("\\{([a-z0-9.-]+)}");

    /** Code of the sentence that all violations make. */
    static final String DETAIL = "invalid.detail";

    private Violations() {}

    public static Problem of(ConstraintViolationException failure) {
        var errors = failure.getConstraintViolations().stream()
                .map(violation -> new Violation(field(violation), message(violation), value(violation)))
                .sorted(Comparator.comparing(Violation::field))
                .toList();
        return Problem.of(400, detail(errors), errors.toArray(Violation[]::new));
    }

    /** All violations as one sentence. */
    static ProblemText detail(List<Violation> errors) {
        return detail(errors, Map.of());
    }

    /** As {@link #detail(List)}, with these names of fields where there are any. */
    static ProblemText detail(List<Violation> errors, Map<String, String> labels) {
        var sentences = errors.stream()
                .map(error -> error.sentence(labels))
                .reduce((one, other) ->
                        ProblemText.of("invalid.and", "one", one).with("other", other));
        return ProblemText.of(DETAIL, "sentences", sentences.orElseThrow());
    }

    /**
     * What is wrong: the message of a constraint is a code in braces, and the constraint's attributes are the
     * arguments. A constraint that declares no message has that of {@link ConstraintMessages}.
     */
    public static ProblemText message(ConstraintViolation<?> violation) {
        var code = CODE.matcher(violation.getMessageTemplate());
        return code.matches() && ProblemBundle.of(Locale.ENGLISH).has(code.group(1))
                ? new ProblemText(
                        code.group(1), violation.getConstraintDescriptor().getAttributes())
                : ConstraintMessages.of(violation);
    }

    /**
     * The name of a parameter, or that of a field of the body as {@link FieldName} has it. Leaves out the names of the
     * Java method and of its body parameter, which clients don't know.
     */
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
                    names.add(isBody ? FieldName.BODY : node.getName());
                }
                default -> add(node, names);
            }
        }
        return FieldName.of(names.size() < 2 ? names : names.subList(1, names.size()));
    }

    /** Adds the place within a list, which a node has if the one before it is the list, and the name. */
    private static void add(Path.Node node, List<String> names) {
        var place = node.getIndex() == null ? node.getKey() : node.getIndex();
        if (place != null) {
            names.add(place.toString());
        }
        if (node.getKind() != ElementKind.CONTAINER_ELEMENT && node.getName() != null) {
            names.add(node.getName());
        }
    }

    private static @Nullable String value(ConstraintViolation<?> violation) {
        return switch (violation.getInvalidValue()) {
            case CharSequence text -> text.toString();
            case Number number -> ShownValue.of(number);
            case null, default -> null;
        };
    }
}
