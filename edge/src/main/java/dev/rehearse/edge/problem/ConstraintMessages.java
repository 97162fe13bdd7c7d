package dev.rehearse.edge.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * The messages of constraints that declare none of their own. Those of Bean Validation would be in the language of the
 * server, and in no bundle of ours.
 */
final class ConstraintMessages {

    private ConstraintMessages() {}

    static ProblemText of(ConstraintViolation<?> violation) {
        return switch (violation.getConstraintDescriptor().getAnnotation()) {
            case NotNull _ -> ProblemText.of(isEntry(violation) ? "field.null" : "field.missing");
            case NotBlank _ -> ProblemText.of(violation.getInvalidValue() == null ? "field.missing" : "field.empty");
            case Size size -> size(size, violation.getInvalidValue() instanceof CharSequence);
            case Min least -> ProblemText.of("field.at-least", "limit", least.value());
            case Max most -> ProblemText.of("field.at-most", "limit", most.value());
            case DecimalMin least -> lower(least);
            case DecimalMax most -> upper(most);
            case Pattern _ -> ProblemText.of("field.form");
            default -> ProblemText.of("field.see-api");
        };
    }

    /** Whether it is about an entry of a list. */
    private static boolean isEntry(ConstraintViolation<?> violation) {
        boolean isEntry = false;
        for (Path.Node node : violation.getPropertyPath()) {
            isEntry = node.getKind() == ElementKind.CONTAINER_ELEMENT;
        }
        return isEntry;
    }

    private static ProblemText size(Size size, boolean isText) {
        if (size.max() == Integer.MAX_VALUE) {
            return ProblemText.of(isText ? "field.too-short" : "field.too-few", "min", size.min());
        }
        if (size.min() == 0) {
            return ProblemText.of(isText ? "field.too-long" : "field.too-many", "max", size.max());
        }
        return ProblemText.of(isText ? "field.length" : "field.entries", "min", size.min())
                .with("max", size.max());
    }

    private static ProblemText lower(DecimalMin least) {
        return ProblemText.of(
                least.inclusive() ? "field.at-least" : "field.more-than", "limit", new BigDecimal(least.value()));
    }

    private static ProblemText upper(DecimalMax most) {
        return ProblemText.of(
                most.inclusive() ? "field.at-most" : "field.less-than", "limit", new BigDecimal(most.value()));
    }
}
