package dev.rehearse.grading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.grading.distortion.Distortion;
import dev.rehearse.grading.local.LocalGrader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What people try on graders, made of public questions; docs/measurements/grading.md has what is reached with questions
 * held out.
 */
@Tag("thorough")
class AdversarialSuiteTest {

    private static final Map<String, List<Grade>> GRADES = new TreeMap<>();
    private static final int MOST_OTHER_ANSWERS_ABOVE = 3;

    private static final List<String> NON_ANSWERS = List.of(
            "EMPTY",
            "UNKNOWING",
            "GIBBERISH",
            "ONE_WORD",
            "INJECTION",
            "OTHER_LANGUAGE",
            "CODE",
            "QUESTION",
            "OTHER_ANSWER");

    @BeforeAll
    static void grade() throws IOException {
        var json = new ObjectMapper();
        List<JsonNode> questions = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/adversarial/questions.jsonl"))) {
            questions.add(json.readTree(line));
        }
        var grader = new LocalGrader();
        for (int q = 0; q < questions.size(); q++) {
            String reference = questions.get(q).path("reference").asText();
            String question = questions.get(q).path("question").asText();
            String other =
                    questions.get((q + 11) % questions.size()).path("reference").asText();
            var task = GradingTask.of(question, List.of(reference), null, "");
            add(grader, "EMPTY", task, "  ");
            add(grader, "QUESTION", task, question);
            add(grader, "REFERENCE", task, reference);
            add(grader, "OTHER_ANSWER", task, other);
            for (Distortion distortion : Distortion.values()) {
                add(grader, distortion.name(), task, distortion.of(reference, 1000L + q));
            }
        }
        GRADES.forEach((kind, grades) -> System.out.printf(
                "%s: %d, mean %.3f, least %.3f, most %.3f%n",
                kind, grades.size(), mean(kind), least(kind), most(kind)));
    }

    private static void add(Grader grader, String kind, GradingTask task, String answer) {
        GRADES.computeIfAbsent(kind, key -> new ArrayList<>()).add(grader.grade(task.withAnswer(answer)));
    }

    @Test
    void there_are_many_cases() {
        assertThat(GRADES.values().stream().mapToInt(List::size).sum()).isGreaterThanOrEqualTo(500);
    }

    @Test
    void what_is_no_answer_earns_nothing() {
        assertThat(NON_ANSWERS.stream()
                        .mapToDouble(AdversarialSuiteTest::mean)
                        .average()
                        .orElse(1))
                .isLessThanOrEqualTo(0.05);
        assertThat(NON_ANSWERS)
                .filteredOn(kind -> !kind.equals("OTHER_ANSWER"))
                .allSatisfy(kind -> assertThat(most(kind)).as(kind).isLessThanOrEqualTo(0.3));
        // Those of another question of the same lecture, where the reference is a few words that both have.
        assertThat(GRADES.getOrDefault("OTHER_ANSWER", List.of()).stream()
                        .filter(grade -> grade.score() > 0.3)
                        .count())
                .isLessThanOrEqualTo(MOST_OTHER_ANSWERS_ABOVE);
    }

    @Test
    void another_language_and_code_are_not_gradable() {
        assertThat(GRADES.getOrDefault("OTHER_LANGUAGE", List.of()))
                .allSatisfy(grade -> assertThat(grade.gradable()).isFalse());
        assertThat(GRADES.getOrDefault("CODE", List.of()))
                .allSatisfy(grade -> assertThat(grade.gradable()).isFalse());
    }

    @Test
    void a_reference_earns_nearly_all_however_it_is_embellished() {
        assertThat(least("REFERENCE")).isGreaterThanOrEqualTo(0.95);
        assertThat(mean("EMBELLISHED")).isGreaterThanOrEqualTo(0.9);
        assertThat(mean("CHATTY")).isGreaterThanOrEqualTo(0.9);
        assertThat(mean("SYNONYMS")).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void words_without_order_earn_no_more_than_half() {
        assertThat(mean("SHUFFLED")).isLessThanOrEqualTo(0.5);
        assertThat(mean("KEYWORDS")).isLessThanOrEqualTo(0.5);
    }

    @Test
    void a_denied_reference_earns_little_and_is_seen_as_contradicted() {
        assertThat((mean("DENIED") + mean("NEGATED")) / 2).isLessThanOrEqualTo(0.3);
        assertThat((contradicted("DENIED") + contradicted("NEGATED")) / 2).isGreaterThanOrEqualTo(0.8);
    }

    private static double contradicted(String kind) {
        List<Grade> grades = GRADES.getOrDefault(kind, List.of());
        return (double) grades.stream()
                        .filter(grade ->
                                grade.points().stream().anyMatch(point -> point.verdict() == Verdict.CONTRADICTED))
                        .count()
                / grades.size();
    }

    private static double mean(String kind) {
        return GRADES.getOrDefault(kind, List.of()).stream()
                .mapToDouble(Grade::score)
                .average()
                .orElseThrow();
    }

    private static double least(String kind) {
        return GRADES.getOrDefault(kind, List.of()).stream()
                .mapToDouble(Grade::score)
                .min()
                .orElseThrow();
    }

    private static double most(String kind) {
        return GRADES.getOrDefault(kind, List.of()).stream()
                .mapToDouble(Grade::score)
                .max()
                .orElseThrow();
    }
}
