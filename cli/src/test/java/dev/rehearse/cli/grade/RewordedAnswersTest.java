package dev.rehearse.cli.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.grading.Grade;
import dev.rehearse.grading.Grader;
import dev.rehearse.grading.Verdict;
import dev.rehearse.grading.distortion.Distortion;
import dev.rehearse.grading.local.LocalGrader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The claims of our own content turned into their contraries, and said in other words; docs/measurements/grading.md has
 * the figures.
 */
@Tag("thorough")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RewordedAnswersTest {

    private static final double CONTRADICTED_AT_LEAST = 0.8;
    private static final double HEARD_AT_MOST = 0.1;
    private static final double DENIED_AT_MOST = 0.3;
    private static final double PARAPHRASED_AT_LEAST = 0.8;

    private static final Grader GRADER = new LocalGrader();
    private static final List<OpenQuestion> QUESTIONS = OwnQuestions.open();

    @Test
    void a_claim_turned_into_its_contrary_is_contradicted_and_not_heard() {
        List<Verdict> verdicts = QUESTIONS.stream()
                .flatMap(question -> question.rubric().points().stream()
                        .map(point -> verdict(
                                GRADER.grade(question.task(Distortion.NEGATED.of(point.claim(), 1))), point.id())))
                .toList();

        assertThat(share(verdicts, Verdict.CONTRADICTED)).isGreaterThanOrEqualTo(CONTRADICTED_AT_LEAST);
        assertThat(share(verdicts, Verdict.HEARD)).isLessThanOrEqualTo(HEARD_AT_MOST);
    }

    @Test
    void an_answer_that_denies_each_claim_earns_little() {
        double mean = QUESTIONS.stream()
                .mapToDouble(question -> GRADER.grade(question.task(Distortion.NEGATED.of(claims(question), 1)))
                        .score())
                .average()
                .orElseThrow();

        assertThat(mean).isLessThanOrEqualTo(DENIED_AT_MOST);
    }

    @ParameterizedTest
    @EnumSource(names = {"DENIED", "NEGATED"})
    void a_strong_answer_turned_into_its_contrary_earns_little(Distortion distortion) {
        double mean = IntStream.range(0, QUESTIONS.size())
                .mapToDouble(i -> GRADER.grade(
                                QUESTIONS.get(i).task(distortion.of(OwnQuestions.strong(QUESTIONS.get(i)), i)))
                        .score())
                .average()
                .orElseThrow();

        assertThat(mean).isLessThanOrEqualTo(DENIED_AT_MOST);
    }

    @Test
    void an_answer_in_other_words_earns_most() throws IOException {
        double[] scores = Arrays.stream(paraphrases().split("\n\n"))
                .map(text -> text.strip().split("\n", 2))
                .mapToDouble(answer -> {
                    double score =
                            GRADER.grade(question(answer[0]).task(answer[1])).score();
                    System.out.printf(Locale.ROOT, "%s in other words: %.2f%n", answer[0], score);
                    return score;
                })
                .toArray();

        assertThat(Arrays.stream(scores).average().orElseThrow()).isGreaterThanOrEqualTo(PARAPHRASED_AT_LEAST);
    }

    private static String claims(OpenQuestion question) {
        return question.rubric().points().stream()
                .map(point -> point.claim())
                .reduce("", (all, claim) -> all + " " + claim)
                .strip();
    }

    private static OpenQuestion question(String name) {
        return QUESTIONS.stream()
                .filter(question -> question.question().file().contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict verdict(Grade grade, String id) {
        return grade.points().stream()
                .filter(point -> point.point().id().equals(id))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static double share(List<Verdict> verdicts, Verdict which) {
        return (double) verdicts.stream().filter(which::equals).count() / verdicts.size();
    }

    private static String paraphrases() throws IOException {
        try (InputStream text = Objects.requireNonNull(
                RewordedAnswersTest.class.getResourceAsStream("paraphrases.txt"), "paraphrases.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
