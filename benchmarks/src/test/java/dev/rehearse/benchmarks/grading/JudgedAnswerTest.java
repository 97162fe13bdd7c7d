package dev.rehearse.benchmarks.grading;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.benchmarks.notify.Refused;
import dev.rehearse.content.folder.ContentFolder;
import dev.rehearse.content.folder.Reading;
import dev.rehearse.content.model.Question;
import dev.rehearse.grading.Grade;
import dev.rehearse.grading.Rubric;
import dev.rehearse.grading.local.LocalGrader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Judged answers, and what the shipped grader makes of those that it did not learn from. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JudgedAnswerTest {

    private static final Path ANSWERS = Path.of("answers");

    /** Of the answers that are graded: enough for means, and a third of the time. */
    private static final int EVERY = 3;

    @TempDir
    Path folder;

    @Test
    @Tag("thorough")
    void fluent_wrong_answers_earn_far_less_than_right_ones() throws IOException {
        var grader = new LocalGrader();
        List<JudgedAnswer> tested = JudgedAnswer.read(ANSWERS.resolve("test"), questions());

        Map<String, List<Grade>> grades = IntStream.range(0, tested.size() / EVERY)
                .mapToObj(i -> tested.get(EVERY * i + i % EVERY))
                .collect(groupingBy(
                        JudgedAnswer::kind, mapping(answer -> grader.grade(answer.task()), Collectors.toList())));
        Map<String, Double> means = means(grades, Grade::score);
        Map<String, Double> confidences = means(grades, Grade::confidence);

        assertThat(means).containsOnlyKeys("strong", "slip", "middling", "mixed", "wrong");
        assertThat(means.get("strong")).isGreaterThan(0.9);
        assertThat(means.get("slip")).isGreaterThan(0.75);
        assertThat(means.get("middling")).isBetween(0.5, 0.85);
        assertThat(means.get("wrong")).isLessThan(0.35);
        assertThat(confidences.get("strong")).isGreaterThan(0.75);
        assertThat(confidences.get("wrong")).isLessThan(0.5);
    }

    private static Map<String, Double> means(Map<String, List<Grade>> grades, ToDoubleFunction<Grade> value) {
        return grades.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        of -> of.getValue().stream()
                                .mapToDouble(value)
                                .average()
                                .orElseThrow()));
    }

    @Test
    void a_rubric_of_some_points_is_scored_by_the_verdicts_on_them() throws IOException {
        List<JudgedAnswer> judged = JudgedAnswer.read(ANSWERS.resolve("development"), questions());

        List<Case> ofOne = ContextCases.of(questions(), judged.subList(0, 1)).stream()
                .filter(one -> one.kind().equals(ContextCases.JUDGED))
                .toList();

        assertThat(ofOne).extracting(one -> rubric(one).points().size()).containsExactly(8, 8, 8, 8, 3, 1);
        assertThat(ofOne)
                .extracting(one -> rubric(one).points().getFirst().accepted().size())
                .containsExactly(5, 1, 0, 5, 5, 1);
        assertThat(ofOne).extracting(one -> one.task().references().size()).containsExactly(1, 1, 1, 0, 0, 0);
        assertThat(ofOne)
                .allSatisfy(one -> assertThat(one.credits())
                        .hasSameSizeAs(rubric(one).points())
                        .containsOnly(1));
        assertThat(ofOne).extracting(Case::score).containsOnly(1.0);
    }

    private static Rubric rubric(Case of) {
        return Objects.requireNonNull(of.task().rubric());
    }

    @Test
    void each_question_has_answers_to_develop_by_and_others_to_test_with() throws IOException {
        assertThat(JudgedAnswer.read(ANSWERS.resolve("development"), questions()))
                .hasSize(540);
        assertThat(JudgedAnswer.read(ANSWERS.resolve("test"), questions())).hasSize(270);
    }

    @Test
    void an_answer_without_a_verdict_on_a_claim_is_refused() throws IOException {
        Files.writeString(folder.resolve("one.json"), """
                {"question": "python/concurrency/asyncio/questions/what-do-async-def-and-await-do.md",
                 "answers": [{"kind": "strong", "text": "It waits.", "verdicts": {}}]}""");

        assertThatThrownBy(() -> JudgedAnswer.read(folder, questions()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("one.json: an answer's verdict on ")
                .hasMessageEndingWith(" is \"\", and not heard, partly, missing or contradicted");
    }

    @Test
    void answers_to_a_question_that_is_not_there_are_refused() throws IOException {
        Files.writeString(folder.resolve("one.json"), "{\"question\": \"python/none.md\", \"answers\": []}");

        assertThatThrownBy(() -> JudgedAnswer.read(folder, questions()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("the content has no open question \"python/none.md\"");
    }

    private static List<Question> questions() {
        return ((Reading.Good) ContentFolder.read(Path.of("../content")))
                .content()
                .questions();
    }
}
