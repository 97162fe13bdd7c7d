package dev.rehearse.question.author;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rehearse.question.fixture.AuthorBrowser;
import dev.rehearse.question.fixture.AuthoredTopic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/authoring.md, by the shell and curl, in their order. */
@QuarkusTest
class AuthoringExamplesTest extends AuthoredTopic {

    private static final Pattern EXAMPLE = Pattern.compile("^```sh\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern CALL = Pattern.compile("^author ", Pattern.MULTILINE);
    private static final Pattern STATUS = Pattern.compile("\nSTATUS (\\d+)\n");

    @TempDir
    Path folder;

    @Test
    void each_example_does_what_is_said_of_it() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "no curl");
        var examples = EXAMPLE.matcher(Files.readString(Path.of("../docs/authoring.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining());
        var script = Files.writeString(folder.resolve("examples"), here(examples));

        var output = run(script);

        assertThat(STATUS.matcher(output).results().map(MatchResult::group).map(AuthoringExamplesTest::status))
                .as(output)
                .hasSize((int) CALL.matcher(examples).results().count())
                .allMatch(status -> status >= 200 && status <= 202);
        assertThat(output)
                .contains("\"operation\":\"insert\"", "\"status\":\"published\"", "\"syntax\"", "\"dryRun\":true");
        assertThat(folder.resolve("generator-basics.zip")).isNotEmptyFile();
        awaitImports();
    }

    /** What goes on behind its request would meet the removal of the topic. */
    private void awaitImports() {
        await().atMost(1, TimeUnit.MINUTES).until(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT 1 FROM question.topic_import WHERE report IS NULL")) {
                return !rows.next();
            }
        });
    }

    /** With this service's address and a token of its own, and the status after each response. */
    private static String here(String examples) {
        return "set -e\n"
                + examples.replace("$(./rehearse token author)", AuthorBrowser.token("author"))
                        .replace("http://localhost:8080", "http://localhost:" + RestAssured.port)
                        .replace("curl -s ", "curl -s --max-time 60 -w '\\nSTATUS %{http_code}\\n' ");
    }

    private static int status(String line) {
        return Integer.parseInt(line.replaceAll("\\D", ""));
    }

    private String run(Path script) throws IOException, InterruptedException {
        var output = folder.resolve("output").toFile();
        var process = new ProcessBuilder(List.of("bash", script.toString()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(output.toPath(), UTF_8);
    }
}
