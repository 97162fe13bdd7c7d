package dev.rehearse.question.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Runs programs. */
final class Program {

    private static final int LONGEST_RUN_SECONDS = 60;

    private Program() {}

    /** What the command prints, which must end without an error. */
    static String printed(Path folder, String... command) throws IOException, InterruptedException {
        var printed = Files.createTempFile(folder, "printed", ".txt");
        var errors = Files.createTempFile(folder, "errors", ".txt");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(printed.toFile())
                .redirectError(errors.toFile())
                .start();
        if (!process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        return Files.readString(printed);
    }
}
