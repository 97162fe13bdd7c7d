package dev.rehearse.cli.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.grading.Grader;
import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.PointGrade;
import dev.rehearse.grading.RubricPoint;
import dev.rehearse.grading.Verdict;
import dev.rehearse.grading.local.LocalGrader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the rubrics of our own questions name, said as an answer: of each claim one phrasing and one misconception. */
@Tag("thorough")
@DisplayNameGeneration(ReplaceUnderscores.class)
class NamedStatementsTest {

    private static final Grader GRADER = new LocalGrader();

    /** Those of a few symbols, such as "NULL = NULL is true". */
    private static final int MOST_MISREAD = 4;

    private record Statement(OpenQuestion question, RubricPoint point, String text, Verdict expected) {

        boolean isMisread() {
            GradingTask task = GradingTask.of(question.question().prompt(), List.of(), question.rubric(), text);
            return GRADER.grade(task).points().stream()
                    .filter(grade -> grade.point().equals(point))
                    .map(PointGrade::verdict)
                    .noneMatch(expected::equals);
        }
    }

    @Test
    void a_phrasing_is_heard_and_a_misconception_contradicts() {
        List<String> misread = statements().parallelStream()
                .filter(Statement::isMisread)
                .map(Statement::text)
                .toList();

        assertThat(misread).hasSizeLessThanOrEqualTo(MOST_MISREAD);
    }

    private static List<Statement> statements() {
        var statements = new ArrayList<Statement>();
        for (OpenQuestion question : OwnQuestions.open()) {
            List<RubricPoint> points = question.rubric().points();
            for (int i = 0; i < points.size(); i++) {
                RubricPoint point = points.get(i);
                statements.add(new Statement(question, point, any(i, point.accepted(), point.claim()), Verdict.HEARD));
                if (!point.contradictions().isEmpty()) {
                    String misconception = any(i, point.contradictions(), "");
                    statements.add(new Statement(question, point, misconception, Verdict.CONTRADICTED));
                }
            }
        }
        return statements;
    }

    private static String any(int number, List<String> texts, String otherwise) {
        return texts.isEmpty() ? otherwise : texts.get(number % texts.size());
    }
}
