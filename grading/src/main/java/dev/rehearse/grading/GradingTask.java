package dev.rehearse.grading;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question with its references and rubric, and the answer to judge.
 *
 * @param references answers that deserve full marks
 * @param rubric if absent, points are derived from the first reference's clauses
 * @param followUpAnswers the candidate's replies to follow-ups, in order
 */
public record GradingTask(
        String question,
        List<String> references,
        @Nullable Rubric rubric,
        String answer,
        List<String> followUpAnswers) {

    public GradingTask {
        references = List.copyOf(references);
        followUpAnswers = List.copyOf(followUpAnswers);
    }

    public static GradingTask of(String question, List<String> references, @Nullable Rubric rubric, String answer) {
        return new GradingTask(question, references, rubric, answer, List.of());
    }

    /** The answer followed by the follow-up answers; a {@link Quote} counts them from 0. */
    public List<String> texts() {
        return Stream.concat(Stream.of(answer), followUpAnswers.stream()).toList();
    }

    public GradingTask withAnswer(String other) {
        return new GradingTask(question, references, rubric, other, List.of());
    }
}
