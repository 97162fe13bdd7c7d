package dev.rehearse.cli.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the grader makes of the sample answers of our own content, against what their authors say. */
@Tag("thorough")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleAnswersTest {

    /** Of the samples, rounded up. None is out; what reads the grader anew may leave a few to be looked at. */
    private static final double OUT_OF_BAND_AT_MOST = 0.02;

    private static final double IN_ORDER_AT_LEAST = 0.95;

    private static final List<SampleGrade> GRADES =
            SampleCheck.of(OwnQuestions.FOLDER, OwnQuestions.all()).grades();

    @Test
    void they_are_in_their_band() {
        List<SampleGrade> out =
                GRADES.stream().filter(sample -> !sample.isInBand()).toList();

        assertThat(GRADES).hasSizeGreaterThanOrEqualTo(200);
        assertThat(out).hasSizeLessThanOrEqualTo((int) Math.ceil(OUT_OF_BAND_AT_MOST * GRADES.size()));
    }

    @Test
    void the_better_of_two_gets_the_higher_score() {
        int pairs = 0;
        int inOrder = 0;
        for (SampleGrade better : GRADES) {
            for (SampleGrade worse : GRADES) {
                if (better.question().equals(worse.question()) && better.expected() > worse.expected()) {
                    pairs++;
                    inOrder += better.grade().score() > worse.grade().score() ? 1 : 0;
                }
            }
        }

        assertThat((double) inOrder / pairs).isGreaterThanOrEqualTo(IN_ORDER_AT_LEAST);
    }

    @Test
    void most_of_what_the_grader_is_sure_of_is_in_band() {
        List<SampleGrade> sure = GRADES.stream()
                .filter(sample -> sample.grade().confidence() >= 0.9)
                .toList();

        assertThat(sure.stream().filter(SampleGrade::isInBand).count())
                .isGreaterThanOrEqualTo((long) (0.9 * sure.size()));
    }
}
