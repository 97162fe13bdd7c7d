package dev.rehearse.question.author.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rehearse.question.catalog.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question of authors.
 *
 * @param version the number of its newest version, to which kind, title, tags, status and markdown belong
 * @param publishedVersion the number of the version that is served; absent if none is
 * @param changes of its status, the first one first
 * @param tag the value for If-Match, without quotes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuthoredQuestionView(
        UUID id,
        String topic,
        String slug,
        Kind kind,
        @Nullable String title,
        List<String> tags,
        Status status,
        int version,
        @Nullable Integer publishedVersion,
        String markdown,
        List<Change> changes,
        String tag) {

    /** A change of status. The first one has no status before it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(@Nullable Status from, Status to, int version, String by, Instant at) {}

    /** Whether a version of it was ever served. */
    public boolean wasPublished() {
        return changes.stream().anyMatch(change -> change.to() == Status.PUBLISHED);
    }

    static AuthoredQuestionView of(AuthoredQuestion question, QuestionVersion newest, List<StatusChange> changes) {
        return new AuthoredQuestionView(
                question.id,
                question.topic,
                question.slug,
                question.kind,
                question.title,
                List.copyOf(question.tags),
                question.status,
                question.version,
                question.publishedVersion,
                newest.markdown,
                changes.stream()
                        .map(change ->
                                new Change(change.from, change.to, change.version, change.changedBy, change.changedAt))
                        .toList(),
                question.tag());
    }
}
