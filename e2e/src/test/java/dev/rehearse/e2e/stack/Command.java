package dev.rehearse.e2e.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program of this machine with its folder and environment, run to its end. */
public record Command(Path folder, Map<String, String> environment, List<String> program) {

    /** Its exit code and its output. */
    public record Outcome(int status, String output) {}

    /** A program in the environment of this one. */
    public static Command of(Path folder, List<String> program) {
        return new Command(folder, Map.of(), program);
    }

    /** Runs it with these arguments and returns what it printed; that it fails is a failure of the test. */
    public String run(String... arguments) throws IOException, InterruptedException {
        var outcome = outcome(arguments);
        if (outcome.status() != 0) {
            throw new AssertionError(String.join(" ", words(arguments)) + "\n" + outcome.output());
        }
        return outcome.output();
    }

    /** Runs it with these arguments, well or badly. */
    public Outcome outcome(String... arguments) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(words(arguments)).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private List<String> words(String... arguments) {
        var words = new ArrayList<>(program);
        words.addAll(List.of(arguments));
        return words;
    }

    /** Sends a process a signal, such as STOP. */
    public static void signal(String name, long pid) throws IOException, InterruptedException {
        of(Path.of("."), List.of("kill")).run("-" + name, String.valueOf(pid));
    }
}
