package dev.rehearse.question.author.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a question.
 *
 * @param markdown its text; absent in lists
 * @param publishedAt when it was published; absent while it is a draft
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersionView(
        int number,
        String writtenBy,
        Instant writtenAt,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt,
        @Nullable String markdown) {

    public static VersionView of(QuestionVersion version) {
        return withText(version, version.markdown);
    }

    public static VersionView withoutText(QuestionVersion version) {
        return withText(version, null);
    }

    private static VersionView withText(QuestionVersion version, @Nullable String markdown) {
        return new VersionView(
                version.number,
                version.writtenBy,
                version.writtenAt,
                version.publishedBy,
                version.publishedAt,
                markdown);
    }
}
