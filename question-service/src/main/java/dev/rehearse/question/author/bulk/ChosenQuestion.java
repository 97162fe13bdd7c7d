package dev.rehearse.question.author.bulk;

import dev.rehearse.question.author.question.IfMatch;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question that is to be changed, in the state in which it was read.
 *
 * @param id of the question
 * @param tag its tag, without the quotes that If-Match has
 */
public record ChosenQuestion(
        @NotNull(message = "{field.missing}") @Schema(format = "uuid")
        String id,

        @NotNull(message = "{field.missing}")
        @Pattern(regexp = "r[1-9]\\d{0,18}", message = "{field.form}")
        @Schema(examples = "r3")
        String tag) {

    IfMatch precondition() {
        return IfMatch.required("\"" + tag + "\"");
    }
}
