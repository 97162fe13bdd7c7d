package dev.rehearse.question.author.page;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.question.author.bulk.BulkRequest;
import java.util.Map;

/** The form for changes of several questions was sent before it was filled in. */
final class IncompleteChange extends HttpProblem {

    private IncompleteChange(String code) {
        super(400, code, Map.of("most", BulkRequest.MOST));
    }

    /** No question is chosen, or too many. */
    static IncompleteChange ofQuestions() {
        return new IncompleteChange("author.bulk.questions");
    }

    /** Neither a status nor a tag is. */
    static IncompleteChange ofChange() {
        return new IncompleteChange("author.bulk.change");
    }
}
