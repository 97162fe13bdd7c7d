package dev.rehearse.interview.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A question that waits for its answer has the fields that a candidate needs, and no others. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuestionFieldsTest extends WithOtherServices {

    private static final Set<String> INTERVIEW = Set.of(
            "/id",
            "/practiceTest",
            "/answered",
            "/startedAt",
            "/deadline",
            "/secondsLeft",
            "/question",
            "/endReason",
            "/report",
            "/mode",
            "/feedback");

    private static final Set<String> QUESTION = Set.of(
            "/position",
            "/id",
            "/kind",
            "/prompt",
            "/prompt/markdown",
            "/prompt/html",
            "/options",
            "/options/key",
            "/options/text",
            "/options/text/markdown",
            "/options/text/html",
            "/hints",
            "/hints/markdown",
            "/hints/html",
            "/nextHint",
            "/nextHint/number",
            "/nextHint/costPercent",
            "/followUp",
            "/followUp/number",
            "/followUp/text",
            "/followUp/given",
            "/followUp/earlier",
            "/followUp/earlier/question",
            "/followUp/earlier/reply");

    private static JsonNode view(Candidate candidate) throws IOException {
        return new ObjectMapper()
                .readTree(candidate.looks().statusCode(200).extract().asString());
    }

    private static Set<String> fields(JsonNode node) {
        var found = new TreeSet<String>();
        collect("", node, found);
        return found;
    }

    private static void collect(String path, JsonNode node, Set<String> found) {
        if (node.isArray()) {
            node.forEach(element -> collect(path, element, found));
        }
        node.properties().forEach(field -> {
            found.add(path + "/" + field.getKey());
            collect(path + "/" + field.getKey(), field.getValue(), found);
        });
    }

    private static void assertNoOthers(Candidate candidate) throws IOException {
        var view = view(candidate);

        assertThat(view.properties()).extracting(field -> "/" + field.getKey()).isSubsetOf(INTERVIEW);
        assertThat(fields(view.get("question"))).isSubsetOf(QUESTION);
        assertThat(view.path("feedback").isNull() || view.path("feedback").isMissingNode())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"single-choice", "multiple-choice", "output", "short-answer", "order", "open"})
    void of_each_kind(String kind) throws IOException {
        assertNoOthers(Candidate.startsWith(Map.of("kinds", List.of(kind))));
    }

    @Test
    void with_a_hint_and_a_follow_up() throws IOException {
        var candidate = Candidate.atOpenQuestion();
        candidate.takesHint(1).statusCode(200);
        assertNoOthers(candidate);

        candidate
                .sends(1, candidate.question().getString("id"), List.of("Something about coffee."))
                .statusCode(200);

        assertThat(view(candidate).at("/question/followUp/text").isTextual()).isTrue();
        assertNoOthers(candidate);

        candidate.replies(candidate.question().getString("id"), 1, "It waits.").statusCode(200);

        assertThat(view(candidate).at("/question/followUp/earlier/0/reply").isTextual())
                .isTrue();
        assertNoOthers(candidate);
    }
}
