package dev.rehearse.question.author;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rehearse.content.finding.Finding;
import java.util.List;
import java.util.UUID;

/**
 * What an import into a topic makes, or would make.
 *
 * @param dryRun whether nothing was made
 * @param refused what keeps all of it from being made
 * @param notCarried what of the file content can't hold
 */
record TopicImportView(
        String topic,
        String format,
        boolean dryRun,
        List<ImportedQuestion> questions,
        List<LocatedFinding> refused,
        List<LocatedFinding> notCarried) {

    /** What becomes of a question. */
    enum Change {
        /** It is a new draft. */
        @JsonProperty("created")
        CREATED,
        /** Its text is a draft of the question that has its id. */
        @JsonProperty("changed")
        CHANGED,
        /** It says what the question says already. */
        @JsonProperty("unchanged")
        UNCHANGED
    }

    /** A question of the file. */
    record ImportedQuestion(String file, UUID id, String slug, Change change) {}

    TopicImportView {
        questions = List.copyOf(questions);
        refused = List.copyOf(refused);
        notCarried = List.copyOf(notCarried);
    }

    static List<LocatedFinding> located(List<Finding> findings) {
        return findings.stream().map(LocatedFinding::of).toList();
    }
}
