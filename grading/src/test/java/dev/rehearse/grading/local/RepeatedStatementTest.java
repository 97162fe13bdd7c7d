package dev.rehearse.grading.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.grading.Grade;
import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.PointGrade;
import dev.rehearse.grading.Rubric;
import dev.rehearse.grading.RubricPoint;
import dev.rehearse.grading.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statements that an author names, said in the author's words. */
class RepeatedStatementTest {

    private static final LocalGrader GRADER = new LocalGrader();

    private static final Rubric LOCKS = Rubric.of(
            new RubricPoint(
                    "skip",
                    "`SKIP LOCKED` passes over rows that others have locked.",
                    1,
                    true,
                    List.of("a worker takes the next free row"),
                    List.of("SKIP LOCKED ends with an error when a row is locked")),
            new RubricPoint(
                    "order",
                    "Locking rows in one fixed order avoids deadlocks.",
                    1,
                    true,
                    List.of("everyone locks in the same order"),
                    List.of("a longer timeout avoids deadlocks")),
            new RubricPoint(
                    "until",
                    "A row lock lasts until the transaction ends.",
                    1,
                    true,
                    List.of("commit or rollback lets the lock go"),
                    List.of("a row lock ends with its statement")));

    private static final Rubric COLLECTIONS = Rubric.of(new RubricPoint(
            "copy-on-write",
            "`CopyOnWriteArrayList` suits many reads with few writes.",
            1,
            true,
            List.of("each write copies the array, so reads should prevail"),
            List.of("CopyOnWriteArrayList suits many writes with few reads")));

    @Test
    void a_claim_with_the_words_of_a_misconception_in_another_order_is_told_from_it() {
        String question = "When do you take which list?";

        assertThat(verdicts(question, COLLECTIONS, "CopyOnWriteArrayList suits many reads with few writes."))
                .containsExactly(Verdict.HEARD);
        assertThat(verdicts(question, COLLECTIONS, "CopyOnWriteArrayList suits many writes with few reads."))
                .containsExactly(Verdict.CONTRADICTED);
    }

    @Test
    void a_claim_among_misconceptions_is_heard() {
        String answer = "SKIP LOCKED ends with an error when a row is locked."
                + " Locking rows in one fixed order avoids deadlocks."
                + " A row lock ends with its statement.";

        assertThat(verdicts("How do row locks work?", LOCKS, answer))
                .containsExactly(Verdict.CONTRADICTED, Verdict.HEARD, Verdict.CONTRADICTED);
    }

    @Test
    void words_by_which_questions_are_passed_over_may_be_those_of_the_subject() {
        String question = "How do locks and deadlocks on a row work?";

        assertThat(verdicts(question, LOCKS, "SKIP LOCKED passes over locked rows.")
                        .getFirst())
                .isEqualTo(Verdict.HEARD);
        assertThat(score(question, LOCKS, "Skip this one, sorry")).isZero();
    }

    @Test
    void a_claim_about_names_of_a_program_is_no_program() {
        Rubric rubric = Rubric.of(
                RubricPoint.of("none", "Python sets `__hash__` to None where only `__eq__` is defined."),
                RubricPoint.of("exit", "`__exit__` runs however the block ends."));

        Grade grade = grade("What do special methods do?", rubric, "`__exit__` runs however the block ends");

        assertThat(grade.ungradable()).isNull();
        assertThat(grade.points()).extracting(PointGrade::verdict).containsExactly(Verdict.MISSING, Verdict.HEARD);
    }

    private static List<Verdict> verdicts(String question, Rubric rubric, String answer) {
        return grade(question, rubric, answer).points().stream()
                .map(PointGrade::verdict)
                .toList();
    }

    private static double score(String question, Rubric rubric, String answer) {
        return grade(question, rubric, answer).score();
    }

    private static Grade grade(String question, Rubric rubric, String answer) {
        return GRADER.grade(GradingTask.of(question, List.of(), rubric, answer));
    }
}
