package dev.rehearse.question.author.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rehearse.question.author.question.LocatedFinding;
import java.util.List;
import java.util.UUID;

/**
 * The result of an import into a topic, or of its dry run.
 *
 * @param dryRun whether nothing was changed
 * @param refused what prevents the import
 * @param notCarried parts of the file that content cannot express
 */
record TopicImportView(
        String topic,
        String format,
        boolean dryRun,
        List<ImportedQuestion> questions,
        List<LocatedFinding> refused,
        List<LocatedFinding> notCarried) {

    /** The effect on a question. */
    enum Change {
        /** It is a new draft. */
        @JsonProperty("created")
        CREATED,
        /** Its text becomes a draft of the question with its id. */
        @JsonProperty("changed")
        CHANGED,
        /** The question has this text already. */
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
}
