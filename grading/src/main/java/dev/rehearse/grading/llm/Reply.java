package dev.rehearse.grading.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.PointGrade;
import dev.rehearse.grading.Quote;
import dev.rehearse.grading.Rubric;
import dev.rehearse.grading.RubricPoint;
import dev.rehearse.grading.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The model's reply, validated.
 *
 * @param rejected how many verdicts were rejected because their quote is no evidence
 */
record Reply(List<PointGrade> points, int rejected) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Parses the body of a chat completion. */
    static Reply read(String body, GradingTask task, Rubric rubric) throws UnusableReply {
        Map<String, JsonNode> verdicts = verdicts(body);
        var evidence = new Evidence(task);
        int[] rejected = {0};
        var points = new ArrayList<PointGrade>();
        for (RubricPoint point : rubric.points()) {
            JsonNode said = verdicts.get(point.id());
            if (said == null) {
                throw new UnusableReply("it has no verdict on \"" + point.id() + "\"");
            }
            points.add(grade(point, said, evidence, rejected));
        }
        return new Reply(List.copyOf(points), rejected[0]);
    }

    private static Map<String, JsonNode> verdicts(String body) throws UnusableReply {
        try {
            String content = JSON.readTree(body)
                    .path("choices")
                    .path(0)
                    .path("message")
                    .path("content")
                    .asText();
            Map<String, JsonNode> verdicts = new HashMap<>();
            JSON.readTree(unfenced(content))
                    .path("points")
                    .forEach(point -> verdicts.put(point.path("id").asText(), point));
            return verdicts;
        } catch (JsonProcessingException e) {
            throw new UnusableReply("it is not JSON");
        }
    }

    /** Some models put JSON in a Markdown code block. */
    private static String unfenced(String content) {
        int start = content.indexOf('{');
        int end = content.lastIndexOf('}');
        return start >= 0 && end > start ? content.substring(start, end + 1) : content;
    }

    private static PointGrade grade(RubricPoint point, JsonNode said, Evidence evidence, int[] rejected)
            throws UnusableReply {
        Verdict verdict = verdict(said.path("verdict").asText());
        if (verdict == Verdict.MISSING) {
            return PointGrade.of(point, verdict, null);
        }
        Optional<Quote> quote = evidence.find(said.path("quote").asText());
        if (quote.isEmpty()) {
            rejected[0]++;
            return PointGrade.of(point, Verdict.MISSING, null);
        }
        return PointGrade.of(point, verdict, quote.get());
    }

    private static Verdict verdict(String said) throws UnusableReply {
        try {
            return Verdict.valueOf(said.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UnusableReply("its verdict \"" + said + "\" is none of heard, partly, missing and contradicted");
        }
    }
}
