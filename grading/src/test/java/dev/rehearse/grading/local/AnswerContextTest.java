package dev.rehearse.grading.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.grading.Grade;
import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.PointGrade;
import dev.rehearse.grading.Rubric;
import dev.rehearse.grading.RubricPoint;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Points that are judged beside the others of an answer. */
class AnswerContextTest {

    private static final String QUESTION = "What does an index cost, and what does it give?";

    private static final String REFERENCE = """
            An index lets the database find rows without reading the whole table. Every insert and update has to
            maintain it, so writes get slower, and it takes space on disk. It helps queries that select few rows; for
            most of a table a sequential scan is cheaper. An index on several columns serves queries on the first ones.""";

    private static final Rubric RUBRIC = Rubric.of(
            point("find", "An index finds rows without reading the whole table.", "the whole table is read anyway"),
            point("writes", "Writes get slower, because the index has to be maintained.", "writes get faster"),
            point("space", "An index takes space on disk.", "an index takes no space on disk"),
            point("few", "An index helps queries that select few of the rows.", "it helps queries for all rows"),
            point("order", "An index on several columns serves queries on its first columns.", "it serves all orders"));

    private static RubricPoint point(String id, String claim, String contradiction) {
        return new RubricPoint(id, claim, 1, true, List.of(), List.of(contradiction));
    }

    private static final String RIGHT = """
            Without one the database has to read the whole table to find a row; with one it goes to the rows directly.
            The price is that each insert or update must keep the index current, which makes writing slower, and it needs
            disk space. If a query returns most rows, scanning the table is cheaper.""";

    private static final String WRONG = """
            With an index the whole table is read anyway, it is only sorted beforehand. Inserts and updates get faster,
            because the index tells where to write. It takes no disk space, since it lives in memory alone. It helps most
            if a query returns all rows.""";

    private static final String DOUBTFUL = " The order of columns decides who can use it.";

    private static final LocalGrader GRADER = new LocalGrader();

    private static Grade grade(String answer) {
        return GRADER.grade(GradingTask.of(QUESTION, List.of(REFERENCE), RUBRIC, answer));
    }

    private static double credit(Grade grade, String point) {
        return grade.points().stream()
                .filter(one -> one.point().id().equals(point))
                .mapToDouble(PointGrade::credit)
                .sum();
    }

    @Test
    void the_same_words_earn_less_beside_what_is_wrong() {
        assertThat(credit(grade(RIGHT + DOUBTFUL), "order")).isGreaterThan(0.9);
        assertThat(credit(grade(WRONG + DOUBTFUL), "order")).isLessThan(0.6);
    }

    @Test
    void a_grader_is_less_sure_of_an_answer_that_is_mostly_wrong() {
        assertThat(grade(RIGHT + DOUBTFUL).confidence()).isGreaterThan(0.7);
        assertThat(grade(WRONG + DOUBTFUL).confidence()).isLessThan(0.6);
    }

    @Test
    void an_answer_to_another_question_gains_nothing() {
        Grade stray = grade("""
                A transaction is atomic: either all of its statements take effect or none. Isolation levels say which
                changes of others it sees, and a commit makes its changes durable.""");

        assertThat(stray.score()).isLessThan(0.1);
    }
}
