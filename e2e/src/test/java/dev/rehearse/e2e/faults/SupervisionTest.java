package dev.rehearse.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.e2e.fuzz.CanaryContent;
import dev.rehearse.e2e.stack.Api;
import dev.rehearse.e2e.stack.Launcher;
import dev.rehearse.e2e.stack.LauncherStack;
import dev.rehearse.e2e.stack.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** One part that fails, or is attacked, does not end the others, and comes back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(Lifecycle.PER_CLASS)
@Tag("slow")
class SupervisionTest {

    private static final Duration BACK = Duration.ofMinutes(3);
    private static final String TESTS = "interview/api/practice-tests";
    private static final int KILLS = 5;
    private static final int ATTACKERS = 300;
    private static final int HOLDERS = 1_500;
    private static final String TOPIC = """
            ---
            title: "Sparrows"
            position: 2
            updated: 2026-11-20
            ---

            They are everywhere.
            """;

    private Path content;
    private LauncherStack stack;
    private Api api;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        var launcher = Launcher.withOwnContent(ServiceProcess.HOME, folder);
        content = launcher.content();
        CanaryContent.write(content);
        stack = LauncherStack.start(launcher, folder, Map.of());
        api = Api.of(stack);
        api.postAs(stack.token("operator"), TESTS + "/canaries/launch");
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void postgres_may_be_killed_again_and_again() throws IOException {
        killAgainAndAgain("postgres");

        assertThat(stack.output()).contains("PostgreSQL stopped by itself", "PostgreSQL is ready again");
    }

    @Test
    void a_service_may_be_killed_again_and_again() throws IOException {
        killAgainAndAgain("interview-service");

        assertThat(stack.output())
                .contains(
                        "The interview-service stopped by itself (exit code 137)", "interview-service is ready again");
    }

    /** Each time as soon as it runs again, so that there are more kills in a minute than once were allowed. */
    private void killAgainAndAgain(String part) throws IOException {
        for (int i = 0; i < KILLS; i++) {
            stack.kill(part);
            await().atMost(BACK)
                    .ignoreExceptions()
                    .until(() -> stack.process(part).isAlive());
        }

        await().atMost(BACK).ignoreExceptions().until(() -> api.status(TESTS) == 200);
        assertThat(stack.processes()).allMatch(ProcessHandle::isAlive);
    }

    @Test
    void bodies_that_come_a_byte_at_a_time_make_no_service_unreachable() throws IOException {
        try (var attackers = new SlowBodies(stack.url().getPort(), "/interview/api/interviews", ATTACKERS)) {
            attackers.awaitRounds(2);
            assertThat(api.status(TESTS)).isEqualTo(200);
            assertThat(startInterview()).isEqualTo(201);
            attackers.awaitRounds(2);
            assertThat(api.status(TESTS)).isEqualTo(200);
        }
        assertThat(startInterview()).isEqualTo(201);
    }

    /** At the service itself, with the heap that the launcher gives it: the gateway takes fewer. */
    @Test
    void bodies_that_are_held_open_cost_a_service_no_more_memory_than_their_budget() throws IOException {
        var service = stack.process("interview-service").pid();
        try (var attackers =
                new IncompleteBodies(stack.port("interview-service"), "/interview/api/interviews", HOLDERS)) {
            attackers.awaitRefusal();
            assertThat(api.status(TESTS)).isEqualTo(200);
        }

        await().atMost(BACK).until(() -> startInterview() == 201);
        assertThat(stack.process("interview-service").pid()).isEqualTo(service);
    }

    @Test
    void a_bad_edition_of_the_content_is_refused_as_a_whole_and_a_deleted_topic_is_off_the_site() throws IOException {
        var sparrows = content.resolve("lab/bench/sparrows/topic.md");
        Files.createDirectories(sparrows.getParent());
        Files.writeString(sparrows, TOPIC);
        restartCatalog();
        await().atMost(BACK).until(() -> api.status("topics/sparrows") == 200);

        Files.writeString(sparrows, TOPIC.replace("Sparrows", ""));
        restartCatalog();
        await().atMost(BACK).until(() -> stack.output().contains("The content was not imported: 1 finding."));
        assertThat(stack.output()).contains("The catalog of before is served: 2 topics", "sparrows/topic.md:2: ");
        assertThat(api.status("topics/sparrows")).isEqualTo(200);

        Files.delete(sparrows);
        Files.delete(sparrows.getParent());
        restartCatalog();
        await().atMost(BACK).ignoreExceptions().until(() -> api.status("topics/sparrows") == 404);
        assertThat(api.status("topics/canaries")).isEqualTo(200);
    }

    /** The content is imported at each start of question-service. */
    private void restartCatalog() throws IOException {
        stack.kill("question-service");
        await().atMost(BACK)
                .ignoreExceptions()
                .until(() -> stack.process("question-service").isAlive() && api.status("api/topics") == 200);
    }

    @Test
    void a_stopped_service_is_a_504_and_works_again_when_it_goes_on() throws IOException, InterruptedException {
        stack.signal("STOP", "interview-service");
        try {
            assertThat(api.status(TESTS)).isEqualTo(504);
            assertThat(api.status("api/topics")).isEqualTo(200);
        } finally {
            stack.signal("CONT", "interview-service");
        }

        await().atMost(BACK).ignoreExceptions().until(() -> api.status(TESTS) == 200);
    }

    private int startInterview() {
        return api.post("interview/api/interviews", Map.of("practiceTest", "canaries"))
                .statusCode();
    }
}
