package dev.rehearse.e2e.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code ./rehearse campaign} as an operator runs it, with the keys of an installation and the address of its service.
 */
public record OperatorTerminal(Path folder, String url) {

    /** The output and exit code of a command. */
    public record Outcome(int code, String output, String remarks) {

        public JsonNode json() throws IOException {
            return new ObjectMapper().readTree(output);
        }

        /** The first word of the last line. */
        public String lastId() {
            return output.lines().toList().getLast().split(" ", 2)[0];
        }
    }

    public Outcome campaign(String... words) throws IOException, InterruptedException {
        return run(here(words));
    }

    /** Without the address and the keys. */
    public Outcome run(List<String> words) throws IOException, InterruptedException {
        var remarks = Files.createTempFile(folder, "remarks", ".txt");
        var process = started(words, remarks);
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output, Files.readString(remarks));
    }

    /** A watch that goes on while the operator does other things. */
    public Process watching(String id) throws IOException {
        return watching(id, Files.createTempFile(folder, "remarks", ".txt"));
    }

    /** The same; its remarks go to the file. */
    public Process watching(String id, Path remarks) throws IOException {
        return started(here("watch", id), remarks);
    }

    private List<String> here(String... words) {
        var all = new ArrayList<>(Arrays.asList(words));
        all.addAll(List.of("--url", url, "--data", data()));
        return all;
    }

    private Process started(List<String> words, Path remarks) throws IOException {
        var command = new ArrayList<>(Launcher.built(folder).commands());
        command.add("campaign");
        command.addAll(words);
        var builder = new ProcessBuilder(command).redirectError(remarks.toFile());
        builder.environment().remove("REHEARSE_TOKEN");
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** Drafts or launches the practice test on asyncio. */
    public Outcome make(String how, String key, String... more) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(how, "--practice-test", "asyncio", "--title", "asyncio & async/await"));
        words.addAll(List.of("--topic", "python/concurrency/asyncio", "--page", "/interview/practice-tests/asyncio"));
        // Each test has a campaign of its own about the same practice test.
        words.addAll(List.of("--key", key, "--again", "--json"));
        words.addAll(List.of(more));
        return campaign(words.toArray(String[]::new));
    }

    public String drafted(String key) throws IOException, InterruptedException {
        return id(make("draft", key));
    }

    public String launched(String key) throws IOException, InterruptedException {
        return id(make("launch", key));
    }

    private static String id(Outcome made) throws IOException {
        assertThat(made.code()).as(made.remarks()).isZero();
        return made.json().get("id").asText();
    }

    public String token(String role) throws IOException, InterruptedException {
        return Launcher.built(folder.resolve("data")).token(role);
    }

    private String data() {
        return folder.resolve("data").toString();
    }
}
