package dev.rehearse.benchmarks.grading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.grading.GradingTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads graded answers, a JSON object a line: qid, question, refs, answer, and score (0 to 1) or label3. */
final class GradedAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private GradedAnswers() {}

    static List<Case> read(Path folder, String dataset) throws IOException {
        var cases = new ArrayList<Case>();
        for (String line : Files.readAllLines(folder.resolve(dataset + ".jsonl"))) {
            cases.add(of(dataset, JSON.readTree(line)));
        }
        return cases;
    }

    private static Case of(String dataset, JsonNode row) {
        List<String> references = references(row);
        var task = GradingTask.of(
                row.path("question").asText(),
                references,
                null,
                row.path("answer").asText());
        String label = row.path("label3").asText();
        double score = row.has("score") ? row.path("score").asDouble() : label.equals("correct") ? 1 : 0;
        double contradiction =
                row.has("label3") ? label.equals("contradictory") ? 1 : 0 : score >= 0.8 ? 0 : Double.NaN;
        return new Case(
                dataset,
                dataset + " " + row.path("qid").asText(),
                Case.HUMAN,
                task,
                score,
                new double[] {Double.NaN},
                new double[] {contradiction},
                1);
    }

    /** The best ones first; lists of keywords are no answers. */
    private static List<String> references(JsonNode row) {
        return row.path("refs")
                .valueStream()
                .filter(reference -> !reference.path("cat").asText().equals("KEYWORD"))
                .sorted(Comparator.comparing(
                        reference -> !reference.path("cat").asText().equals("BEST")))
                .map(reference -> reference.isObject() ? reference.path("text").asText() : reference.asText())
                .toList();
    }
}
