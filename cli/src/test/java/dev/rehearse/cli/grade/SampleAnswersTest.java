package dev.rehearse.cli.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.content.folder.ContentFolder;
import dev.rehearse.content.folder.Reading;
import dev.rehearse.content.model.SampleAnswer;
import dev.rehearse.content.model.Task.Open;
import dev.rehearse.grading.Grader;
import dev.rehearse.grading.local.LocalGrader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the grader makes of the sample answers of our own content, against what their authors say. */
@Tag("thorough")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleAnswersTest {

    /** Of the samples, rounded up: docs/measurements.md names those that are out. */
    private static final double OUT_OF_BAND_AT_MOST = 0.05;

    private static final double IN_ORDER_AT_LEAST = 0.95;

    private record Graded(String file, double expected, double score, double confidence) {
        boolean inBand() {
            return Math.abs(score - expected) <= GradeCommand.BAND;
        }
    }

    private static final List<List<Graded>> QUESTIONS = new ArrayList<>();

    @BeforeAll
    static void grade() {
        var content = ContentFolder.read(Path.of(System.getProperty("rehearse.home"), "content"));
        assertThat(content).isInstanceOf(Reading.Good.class);
        var grader = new LocalGrader();
        ((Reading.Good) content)
                .content().questions().stream()
                        .filter(question -> question.task() instanceof Open open
                                && !open.rubric().isEmpty())
                        .map(OpenQuestion::of)
                        .forEach(question -> QUESTIONS.add(question.open().samples().stream()
                                .map(sample -> graded(grader, question, sample))
                                .toList()));
    }

    private static Graded graded(Grader grader, OpenQuestion question, SampleAnswer sample) {
        var grade = grader.grade(question.task(sample.text()));
        return new Graded(
                question.question().file(), question.expected(sample).score(), grade.score(), grade.confidence());
    }

    @Test
    void they_are_in_their_band() {
        List<Graded> all = QUESTIONS.stream().flatMap(List::stream).toList();
        List<Graded> out = all.stream().filter(graded -> !graded.inBand()).toList();

        assertThat(all).hasSizeGreaterThanOrEqualTo(200);
        assertThat(out).hasSizeLessThanOrEqualTo((int) Math.ceil(OUT_OF_BAND_AT_MOST * all.size()));
    }

    @Test
    void the_better_of_two_gets_the_higher_score() {
        int pairs = 0;
        int inOrder = 0;
        for (List<Graded> samples : QUESTIONS) {
            for (Graded better : samples) {
                for (Graded worse : samples) {
                    if (better.expected() > worse.expected()) {
                        pairs++;
                        inOrder += better.score() > worse.score() ? 1 : 0;
                    }
                }
            }
        }

        assertThat((double) inOrder / pairs).isGreaterThanOrEqualTo(IN_ORDER_AT_LEAST);
    }

    @Test
    void most_of_what_the_grader_is_sure_of_is_in_band() {
        List<Graded> sure = QUESTIONS.stream()
                .flatMap(List::stream)
                .filter(graded -> graded.confidence() >= 0.9)
                .toList();

        assertThat(sure.stream().filter(Graded::inBand).count()).isGreaterThanOrEqualTo((long) (0.9 * sure.size()));
    }
}
