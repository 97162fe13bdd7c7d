package dev.rehearse.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.e2e.stack.Api;
import dev.rehearse.e2e.stack.LauncherStack;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that openapi-generator writes from the committed documents, used as a stranger would use them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("slow")
class GeneratedClientTest {

    private static final String JOURNEY = "client/TakesInterview";

    @Test
    void a_generated_client_takes_an_interview_to_its_report(@TempDir Path folder) throws Exception {
        var sources = Files.createDirectories(folder.resolve("sources"));
        for (var service : List.of("question", "interview", "notify")) {
            GeneratedClient.write(service, sources);
        }
        Files.createDirectories(sources.resolve("client"));
        Files.writeString(sources.resolve(JOURNEY + ".java"), journey());
        var classes = GeneratedClient.compile(sources, folder.resolve("classes"));

        try (var stack = LauncherStack.start(folder);
                var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            var launch = Api.of(stack).postAs(stack.token("operator"), "interview/api/practice-tests/asyncio/launch");
            assertThat(launch.statusCode()).isEqualTo(200);

            var report = takesInterview(loader).apply(stack.url());

            assertThat(report).matches("asyncio & async/await: [a-z -]+ after ([6-9]|1[0-5]) answers");
        }
    }

    @SuppressWarnings("unchecked")
    private static Function<URI, String> takesInterview(ClassLoader loader) throws ReflectiveOperationException {
        return (Function<URI, String>) loader.loadClass(JOURNEY.replace('/', '.'))
                .getDeclaredConstructor()
                .newInstance();
    }

    private static String journey() throws IOException {
        try (var source = GeneratedClientTest.class.getResourceAsStream("/" + JOURNEY + ".txt")) {
            return new String(Objects.requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
