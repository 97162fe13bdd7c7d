package dev.rehearse.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.e2e.stack.Api;
import dev.rehearse.e2e.stack.LauncherStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    private LauncherStack stack;
    private Api api;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        stack = LauncherStack.start(folder);
        api = Api.of(stack);
        api.postAs(stack.token("operator"), TESTS + "/asyncio/launch");
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
    void bodies_that_never_end_make_no_service_unreachable() throws IOException {
        var attackers = new ArrayList<Socket>();
        try {
            for (int i = 0; i < ATTACKERS; i++) {
                attackers.add(begin("/interview/api/interviews"));
            }
            attackers.forEach(SupervisionTest::sendByte);

            assertThat(api.status(TESTS)).isEqualTo(200);
            assertThat(startInterview()).isEqualTo(201);
        } finally {
            for (var attacker : attackers) {
                attacker.close();
            }
        }
        assertThat(startInterview()).isEqualTo(201);
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
        return api.post("interview/api/interviews", Map.of("practiceTest", "asyncio"))
                .statusCode();
    }

    private Socket begin(String path) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), stack.url().getPort());
        var head = List.of(
                "POST " + path + " HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/json",
                "Content-Length: 1000");
        socket.getOutputStream().write((String.join("\r\n", head) + "\r\n\r\n{").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void sendByte(Socket attacker) {
        try {
            attacker.getOutputStream().write(' ');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
