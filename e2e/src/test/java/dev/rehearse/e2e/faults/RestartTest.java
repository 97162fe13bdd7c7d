package dev.rehearse.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.e2e.stack.Api;
import dev.rehearse.e2e.stack.LauncherStack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stopping leaves no process behind and loses nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("slow")
class RestartTest {

    @TempDir
    Path folder;

    @Test
    void everything_is_still_there_after_a_restart() throws IOException, InterruptedException {
        String interview;
        List<ProcessHandle> processes;
        try (var stack = LauncherStack.start(folder)) {
            var api = Api.of(stack);
            api.postAs(stack.token("operator"), "interview/api/practice-tests/asyncio/launch");
            interview = Api.json(api.post("interview/api/interviews", Map.of("practiceTest", "asyncio")))
                    .get("id")
                    .asText();
            api.post("notify/api/subscriptions", Map.of("email", "kept@example.org", "scope", "python"));
            stack.mailbox().to("kept@example.org", "Python");
            processes = stack.processes();
        }
        assertThat(processes).hasSizeGreaterThanOrEqualTo(4);
        await().atMost(Duration.ofMinutes(1)).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));

        try (var stack = LauncherStack.start(folder)) {
            var api = Api.of(stack);

            assertThat(api.get("interview/api/interviews/" + interview)
                            .get("question")
                            .get("position")
                            .asInt())
                    .isEqualTo(1);
            assertThat(api.get("interview/api/practice-tests")).hasSize(1);
            assertThat(stack.mailbox().all("kept@example.org", "Python")).hasSize(1);
        }
    }
}
