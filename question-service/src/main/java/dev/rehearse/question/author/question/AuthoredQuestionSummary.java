package dev.rehearse.question.author.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rehearse.question.catalog.Kind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question of authors in a list.
 *
 * @param version the number of its newest version, to which kind, title, tags and status belong
 * @param publishedVersion the number of the version that is served; absent if none is
 * @param tag the value for If-Match, without quotes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuthoredQuestionSummary(
        UUID id,
        String topic,
        String slug,
        Kind kind,
        @Nullable String title,
        List<String> tags,
        Status status,
        int version,
        @Nullable Integer publishedVersion,
        String tag) {

    public static AuthoredQuestionSummary of(AuthoredQuestion question) {
        return new AuthoredQuestionSummary(
                question.id,
                question.topic,
                question.slug,
                question.kind,
                question.title,
                List.copyOf(question.tags),
                question.status,
                question.version,
                question.publishedVersion,
                question.tag());
    }
}
