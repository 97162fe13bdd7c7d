package dev.rehearse.question.author.bulk;

import dev.rehearse.question.author.question.Status;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same change to several questions.
 *
 * @param questions 100 at most
 * @param status the next status of each
 * @param addTags tags to add to each
 * @param removeTags tags to remove from each
 */
public record BulkRequest(
        @NotNull(message = "{field.missing}") @Size(min = 1, max = BulkRequest.MOST, message = "{field.entries}")
        List<@Valid @NotNull(message = "{field.type}") ChosenQuestion> questions,

        @Nullable Status status,
        @Nullable List<String> addTags,
        @Nullable List<String> removeTags) {

    public static final int MOST = 100;

    boolean changesTags() {
        return !tagsToAdd().isEmpty() || !tagsToRemove().isEmpty();
    }

    List<String> tagsToAdd() {
        return addTags == null ? List.of() : addTags;
    }

    List<String> tagsToRemove() {
        return removeTags == null ? List.of() : removeTags;
    }
}
