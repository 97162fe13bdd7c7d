package dev.rehearse.grading.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.grading.Grade;
import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.Rubric;
import dev.rehearse.grading.RubricPoint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnknowingTest {

    private static final LocalGrader GRADER = new LocalGrader();
    private static final Rubric RUBRIC =
            Rubric.of(RubricPoint.of("object", "Calling a coroutine function returns a coroutine object."));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I don't know.",
                "No idea, sorry",
                "pass",
                "I really do not know what a coroutine function returns",
                "Not sure. I have not studied coroutines.",
                "Can't remember what calling a coroutine function does, sorry!",
                "Skip this question please - I did not learn that"
            })
    void who_only_says_that_they_do_not_know_earns_nothing(String answer) {
        assertThat(grade(answer).score()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm not sure, but I think calling it returns a coroutine object.",
                "I don't really know. Calling a coroutine function returns an object?",
                "Sorry for the short answer: it returns a coroutine object."
            })
    void a_guess_counts_whatever_its_author_says_of_it(String answer) {
        assertThat(grade(answer).score()).isGreaterThan(0.5);
    }

    @Test
    void a_guess_that_is_wrong_earns_nothing() {
        assertThat(grade("I'm not sure, I think it runs the body at once.").score())
                .isLessThan(0.2);
    }

    private static Grade grade(String answer) {
        return GRADER.grade(GradingTask.of("What does calling a coroutine function do?", List.of(), RUBRIC, answer));
    }
}
