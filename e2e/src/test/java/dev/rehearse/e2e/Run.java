package dev.rehearse.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A program that was run to its end: how it ended, and all that it printed. */
record Run(int status, String output) {

    static Run of(Path folder, List<String> program) throws IOException, InterruptedException {
        var process = new ProcessBuilder(program)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }
}
