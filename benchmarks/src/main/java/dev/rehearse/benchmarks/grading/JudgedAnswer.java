package dev.rehearse.benchmarks.grading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.benchmarks.notify.Refused;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Task.Open;
import dev.rehearse.grading.Grade;
import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.PointGrade;
import dev.rehearse.grading.Rubric;
import dev.rehearse.grading.RubricPoint;
import dev.rehearse.grading.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An answer to one of our open questions, with a verdict on each claim of its rubric; its writer saw neither rubric nor
 * grader. benchmarks/answers/README.md says where such answers come from.
 *
 * @param kind what its writer meant it to be, such as "strong", "wrong" or "mixed"
 * @param verdicts in the order of the rubric
 */
record JudgedAnswer(Question question, String kind, String text, List<Verdict> verdicts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * All answers of the folder, by file name; a question that the content lacks, or a verdict that is none, is
     * refused.
     */
    static List<JudgedAnswer> read(Path folder, List<Question> questions) throws IOException {
        Map<String, Question> byFile =
                questions.stream().collect(Collectors.toMap(Question::file, Function.identity()));
        var answers = new ArrayList<JudgedAnswer>();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                JsonNode of = JSON.readTree(file.toFile());
                Question question = byFile.get(of.path("question").asText());
                if (question == null || !(question.task() instanceof Open)) {
                    throw new Refused(file + ": the content has no open question " + of.path("question"));
                }
                of.path("answers").forEach(answer -> answers.add(of(file, question, answer)));
            }
        }
        return answers;
    }

    private static JudgedAnswer of(Path file, Question question, JsonNode answer) {
        List<Verdict> verdicts = rubric(question).points().stream()
                .map(point -> verdict(file, answer.path("verdicts").path(point.id()), point.id()))
                .toList();
        return new JudgedAnswer(
                question, answer.path("kind").asText(), answer.path("text").asText(), verdicts);
    }

    private static Verdict verdict(Path file, JsonNode word, String point) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().toLowerCase(Locale.ROOT).equals(word.asText()))
                .findFirst()
                .orElseThrow(() -> new Refused("%s: an answer's verdict on %s is \"%s\", and not %s"
                        .formatted(file, point, word.asText(), "heard, partly, missing or contradicted")));
    }

    private static Rubric rubric(Question question) {
        return ContentCases.rubric((Open) question.task());
    }

    /** As in an interview. */
    GradingTask task() {
        return GradingTask.of(question.prompt(), List.of(((Open) question.task()).answer()), rubric(question), text);
    }

    /** The grade that the verdicts make. */
    Grade judged() {
        List<RubricPoint> claims = rubric(question).points();
        List<PointGrade> points = IntStream.range(0, claims.size())
                .mapToObj(i -> PointGrade.of(claims.get(i), verdicts.get(i), null))
                .toList();
        return new Grade(points, null, 1, "writer", "1");
    }
}
