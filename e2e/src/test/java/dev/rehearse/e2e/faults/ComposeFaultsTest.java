package dev.rehearse.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rehearse.e2e.stack.Api;
import dev.rehearse.e2e.stack.ComposeStack;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Faults of an installation of {@code docker compose up}, and their effects on users. */
@EnabledIfSystemProperty(
        named = "rehearse.compose",
        matches = ".+",
        disabledReason = "no Docker Compose with the built images")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("slow")
class ComposeFaultsTest {

    private static final Duration LONGEST_RETURN = Duration.ofMinutes(2);

    private final ComposeStack stack = ComposeStack.prepare();
    private final Api api = Api.of(stack);

    @BeforeAll
    void start() throws IOException, InterruptedException {
        stack.up();
        api.postAs(stack.token("operator"), "interview/api/practice-tests/asyncio/launch");
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void an_interview_goes_on_after_its_service_was_killed() throws IOException, InterruptedException {
        var interview = begin();
        var before = stack.inspect("interview-service", ".State.StartedAt");

        stack.kill("interview-service");

        await().atMost(LONGEST_RETURN).until(() -> api.status(interview) == 200);
        assertThat(stack.inspect("interview-service", ".State.StartedAt")).isNotEqualTo(before);
        assertThat(answer(interview)).isEqualTo(200);
    }

    @Test
    void an_interview_goes_on_after_postgres_was_restarted_and_503_is_the_worst()
            throws IOException, InterruptedException {
        var interview = begin();
        var statuses = new TreeSet<Integer>();
        var before = stack.inspect("postgres", ".State.StartedAt");

        stack.run("stop", "postgres");
        await().atMost(LONGEST_RETURN).until(() -> {
            statuses.add(api.status(interview));
            return statuses.contains(503);
        });
        stack.run("start", "postgres");
        await().atMost(LONGEST_RETURN).until(() -> {
            var status = api.status(interview);
            statuses.add(status);
            return status == 200;
        });

        assertThat(stack.inspect("postgres", ".State.StartedAt")).isNotEqualTo(before);
        assertThat(statuses).isSubsetOf(200, 503);
        assertThat(answer(interview)).isEqualTo(200);
    }

    @Test
    void down_and_up_again_lose_nothing() throws IOException, InterruptedException {
        var interview = begin();
        assertThat(answer(interview)).isEqualTo(200);
        var before = lasting(interview);

        stack.down();
        stack.up();

        assertThat(lasting(interview)).isEqualTo(before);
    }

    @Test
    void a_role_is_refused_by_postgres_what_another_service_stores() throws IOException, InterruptedException {
        for (var role : List.of("question", "interview")) {
            var connection = "PGPASSWORD=$(cat /run/keys/" + role + ".key) psql -h 127.0.0.1 -U " + role + " rehearse";

            assertThat(inPostgres(connection + " -c 'SELECT count(*) FROM notify.subscriber' 2>&1 || true"))
                    .contains("permission denied for schema notify");
            assertThat(inPostgres(connection + " -c 'CREATE TABLE public.mine (id int)' 2>&1 || true"))
                    .contains("permission denied for schema public");
        }
    }

    @Test
    void health_and_metrics_are_not_to_be_had_at_the_front_door() {
        for (var path :
                List.of("q/health", "%71/health/ready", "q/metrics", "interview/q/openapi", "notify/q/health")) {
            assertThat(api.status(path)).as(path).isEqualTo(404);
        }
    }

    @Test
    void the_page_for_a_service_that_is_stopped_says_so_and_where_to_go() throws IOException, InterruptedException {
        stack.run("stop", "question-service");
        try {
            var page = Jsoup.connect(stack.url().resolve("topics/asyncio").toString())
                    .header("Accept", "text/html")
                    .ignoreHttpErrors(true)
                    .execute();

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.header("Retry-After")).isEqualTo("2");
            var main = page.parse().select("html[lang] main");
            assertThat(main.select("h1").text()).isEqualTo("Service unavailable");
            assertThat(main.select("a[href=/]")).hasSize(1);
        } finally {
            stack.run("start", "question-service");
        }
        await().atMost(LONGEST_RETURN).until(() -> api.status("api/topics") == 200);
    }

    private String inPostgres(String command) throws IOException, InterruptedException {
        return stack.run("exec", "-T", "postgres", "bash", "-c", command);
    }

    /** Also waits until the fault of an earlier test is over. */
    private String begin() {
        var begun = await().atMost(LONGEST_RETURN)
                .until(
                        () -> api.post("interview/api/interviews", Map.of("practiceTest", "asyncio")),
                        answer -> answer.statusCode() == 201);
        return "interview/api/interviews/" + Api.json(begun).get("id").asText();
    }

    /** The JSON of an interview without its remaining time. */
    private JsonNode lasting(String interview) {
        var told = (ObjectNode) api.get(interview);
        assertThat(told.remove("secondsLeft").asInt()).isPositive();
        return told;
    }

    private int answer(String interview) {
        var question = api.get(interview).get("question");
        var position = question.get("position").asInt();
        var answer = Map.of("position", position, "question", question.get("id").asText(), "answer", List.of());
        return api.post(interview + "/answers", answer).statusCode();
    }
}
