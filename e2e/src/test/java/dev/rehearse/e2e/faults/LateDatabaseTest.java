package dev.rehearse.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.e2e.stack.ComposeStack;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Services that start without a database they can use, as after a machine's restart, when nothing orders their starts.
 */
@EnabledIfSystemProperty(
        named = "rehearse.compose",
        matches = ".+",
        disabledReason = "no Docker Compose with the built images")
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("slow")
class LateDatabaseTest {

    private static final List<String> SERVICES = List.of("question-service", "interview-service", "notify-service");
    private static final Duration LATE = Duration.ofSeconds(20);
    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    @Test
    void services_wait_for_a_postgres_that_starts_20_s_late() throws IOException, InterruptedException {
        try (var stack = ComposeStack.prepare()) {
            stack.run("up", "keys");
            stack.upAlone(SERVICES.toArray(String[]::new));

            await().during(LATE).atMost(LATE.plusSeconds(20)).until(() -> areUpSinceTheirFirstStart(stack));
            stack.upAlone("postgres");

            await().atMost(LONGEST_START).until(() -> areHealthy(stack));
            assertThat(areUpSinceTheirFirstStart(stack)).isTrue();
        }
    }

    @Test
    void a_wrong_password_is_said_in_one_line() throws IOException, InterruptedException {
        try (var stack = ComposeStack.prepare()) {
            stack.run("up", "keys");
            stack.upAlone("postgres");
            await().atMost(LONGEST_START).until(() -> stack.isHealthy("postgres"));
            stack.run("exec", "-T", "postgres", "psql", "-U", "rehearse", "-c", "ALTER ROLE question PASSWORD 'other'");

            stack.upAlone("question-service");

            await().atMost(LONGEST_START)
                    .until(() -> stack.log("question-service").contains("password"));
            assertThat(stack.log("question-service").lines().filter(line -> line.contains("password")))
                    .first()
                    .asString()
                    .contains("question");
            assertThat(stack.log("question-service")).doesNotContain("\tat ");
        }
    }

    private static boolean areUpSinceTheirFirstStart(ComposeStack stack) throws IOException, InterruptedException {
        for (var service : SERVICES) {
            if (!stack.inspect(service, ".RestartCount").equals("0")
                    || !stack.inspect(service, ".State.Status").equals("running")) {
                return false;
            }
        }
        return true;
    }

    private static boolean areHealthy(ComposeStack stack) throws IOException, InterruptedException {
        for (var service : SERVICES) {
            if (!stack.isHealthy(service)) {
                return false;
            }
        }
        return true;
    }
}
