package dev.rehearse.grading.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.grading.Grade;
import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.PointGrade;
import dev.rehearse.grading.Rubric;
import dev.rehearse.grading.RubricPoint;
import dev.rehearse.grading.Verdict;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A claim and an answer that says its contrary in the claim's own words, and answers whose negations deny nothing of
 * it.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NegationTest {

    private static final LocalGrader GRADER = new LocalGrader();

    @Test
    void a_line_that_was_broken_for_its_length_is_read_on() {
        String wrapped = "Since they can be changed in place after they were made, lists are not\nhashable.";

        assertThat(grade("Lists are hashable.", wrapped).points())
                .extracting(PointGrade::verdict)
                .containsExactly(Verdict.CONTRADICTED);
        assertThat(grade("Lists are not hashable.", wrapped).points())
                .extracting(PointGrade::verdict)
                .containsExactly(Verdict.HEARD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Calling a coroutine function returns a coroutine object. | Calling a coroutine function does not return a coroutine object.",
                "Calling a coroutine function returns a coroutine object. | Calling a coroutine function doesn\u2019t return a coroutine object.",
                "Calling a coroutine function returns a coroutine object. | Calling a coroutine function never returns a coroutine object.",
                "Calling a coroutine function returns a coroutine object. | Calling a coroutine function returns no coroutine object.",
                "Calling a coroutine function returns a coroutine object. | Calling a coroutine function fails to return a coroutine object.",
                "Calling a coroutine function returns a coroutine object. | It is false that calling a coroutine function returns a coroutine object.",
                "Calling a coroutine function returns a coroutine object. | It isn't true that calling a coroutine function returns a coroutine object.",
                "Calling a coroutine function returns a coroutine object. | I don't think that calling a coroutine function returns a coroutine object.",
                "Calling a coroutine function returns a coroutine object. | That calling a coroutine function returns a coroutine object is not true.",
                "An unmodifiable list can be changed through the original. | An unmodifiable list cannot be changed through the original.",
                "An unmodifiable list can be changed through the original. | An unmodifiable list can't be changed through the original.",
                "The iterator is safe for use by several threads. | The iterator is unsafe for use by several threads.",
                "Push and pop take constant time. | Push and pop take linear time.",
                "Each index makes writes slower. | Each index makes writes faster.",
                "If most rows match, reading the whole table is faster. | If most rows match, reading the whole table is not faster.",
                "Unequal objects may share a hash code. | Unequal objects can never share a hash code.",
                "Await does not suspend when nothing has to wait. | Await suspends when nothing has to wait.",
                "PostgreSQL does not index a foreign key by itself. | PostgreSQL indexes a foreign key by itself.",
                "Readers do not wait for writers. | Readers wait for writers.",
                "A row lock lasts until the transaction ends. | A row lock does not last until the transaction ends.",
            })
    void a_claim_turned_into_its_contrary_is_contradicted(String claim, String answer) {
        Grade grade = grade(claim, answer);

        assertThat(grade.points()).extracting(PointGrade::verdict).containsExactly(Verdict.CONTRADICTED);
        assertThat(grade.score()).isLessThanOrEqualTo(0.3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Calling a coroutine function returns a coroutine object. | No, calling a coroutine function just returns a coroutine object.",
                "Calling a coroutine function returns a coroutine object. | It does not run the body. Calling a coroutine function returns a coroutine object.",
                "Calling a coroutine function returns a coroutine object. | Calling a coroutine function returns a coroutine object, not a result.",
                "Calling a coroutine function returns a coroutine object. | Calling a coroutine function runs nothing and returns a coroutine object.",
                "A list is not hashable. | A list is unhashable.",
                "Readers do not wait for writers. | Readers never wait for writers.",
                "A closed file cannot be read. | A closed file can no longer be read.",
                "One lock must cover the check together with the change. | Why not use one lock? One lock must cover the check together with the change.",
            })
    void a_negation_that_denies_nothing_of_the_claim_is_no_contradiction(String claim, String answer) {
        Grade grade = grade(claim, answer);

        assertThat(grade.points())
                .extracting(PointGrade::verdict)
                .doesNotContain(Verdict.CONTRADICTED, Verdict.MISSING);
    }

    private static Grade grade(String claim, String answer) {
        var rubric = Rubric.of(RubricPoint.of("claim", claim));
        return GRADER.grade(GradingTask.of("How does this work?", List.of(), rubric, answer));
    }
}
