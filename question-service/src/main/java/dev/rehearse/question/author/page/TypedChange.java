package dev.rehearse.question.author.page;

import dev.rehearse.edge.http.Parameter;
import dev.rehearse.question.author.question.Status;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the form that changes the chosen questions of the list.
 *
 * @param next name of the next status; empty to leave it
 * @param add tags to add, separated by commas
 * @param remove tags to remove, separated by commas
 */
public record TypedChange(String next, String add, String remove) {

    static final TypedChange NONE = new TypedChange("", "", "");

    static TypedChange of(@Nullable String next, @Nullable String add, @Nullable String remove) {
        return new TypedChange(ListAddress.orEmpty(next), ListAddress.orEmpty(add), ListAddress.orEmpty(remove));
    }

    @Nullable
    Status status() {
        return next.isEmpty() ? null : Parameter.oneOf("next", next, Status.values(), Status::word);
    }

    List<String> tagsToAdd() {
        return tags(add);
    }

    List<String> tagsToRemove() {
        return tags(remove);
    }

    private static List<String> tags(String typed) {
        return Arrays.stream(typed.split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }
}
