package dev.rehearse.interview.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Agreement beyond chance. Expected values are by {@code cohens_kappa} of statsmodels 0.15.0. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KappaTest {

    private static void has(int[][] answers, double kappa, double error) {
        var found = Kappa.of(answers).orElseThrow();

        assertThat(found.value()).isCloseTo(kappa, within(1e-12));
        assertThat(found.standardError()).isCloseTo(error, within(1e-12));
    }

    @Test
    void it_is_that_of_the_literature() {
        has(new int[][] {{75, 1, 4}, {5, 4, 1}, {0, 0, 10}}, 0.676470588235294, 0.08770295347521254);
        has(
                new int[][] {{8, 2, 1, 0}, {1, 4, 2, 1}, {0, 3, 12, 2}, {0, 0, 1, 3}},
                0.5410414827890557,
                0.10303379028800197);
    }

    @Test
    void graders_that_always_or_never_agree_have_the_extremes() {
        assertThat(Kappa.of(new int[][] {{3, 0}, {0, 5}})).contains(new Kappa(1, null));
        assertThat(Kappa.of(new int[][] {{0, 10}, {10, 0}})).contains(new Kappa(-1, null));
    }

    @Test
    void one_verdict_alone_says_nothing_of_chance() {
        assertThat(Kappa.of(new int[][] {{7, 0}, {0, 0}})).isEmpty();
        assertThat(Kappa.of(new int[2][2])).isEmpty();
    }

    @Test
    void a_grader_with_one_verdict_alone_agrees_as_by_chance() {
        assertThat(Kappa.of(new int[][] {{9, 1}, {0, 0}})).contains(new Kappa(0, null));
        assertThat(Kappa.of(new int[][] {{7, 3, 2}, {0, 0, 0}, {0, 0, 0}}).orElseThrow())
                .satisfies(kappa -> assertThat(kappa.value()).isCloseTo(0, within(1e-12)))
                .returns(null, Kappa::standardError);
    }
}
