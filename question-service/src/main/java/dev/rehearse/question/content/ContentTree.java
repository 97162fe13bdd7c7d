package dev.rehearse.question.content;

import dev.rehearse.question.catalog.QuestionDraft;
import dev.rehearse.question.catalog.Topic;
import java.util.List;
import java.util.UUID;

/**
 * All that a content folder says.
 *
 * @param findings what is wrong; the tree is complete only when there is nothing
 */
public record ContentTree(List<Topic> topics, List<QuestionFile> questions, List<Finding> findings) {

    /** A question and the file it stands in. */
    public record QuestionFile(String path, UUID id, QuestionDraft draft) {}
}
