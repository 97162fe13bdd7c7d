package dev.rehearse.question.author.imports;

import dev.rehearse.content.finding.Finding;
import java.util.List;

/**
 * The questions of an uploaded file.
 *
 * @param refused what prevents their import
 * @param notCarried parts that content cannot express
 */
record Upload(List<IncomingQuestion> questions, List<Finding> refused, List<Finding> notCarried) {

    Upload {
        questions = List.copyOf(questions);
        refused = List.copyOf(refused);
        notCarried = List.copyOf(notCarried);
    }
}
