package dev.rehearse.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program of this machine with its surroundings, run to its end. */
record Command(Path folder, Map<String, String> environment, List<String> program) {

    /** Runs it with these arguments and returns what it printed; that it fails is a failure of the test. */
    String run(String... arguments) throws IOException, InterruptedException {
        var words = new ArrayList<>(program);
        words.addAll(List.of(arguments));
        var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", words) + "\n" + output);
        }
        return output;
    }
}
