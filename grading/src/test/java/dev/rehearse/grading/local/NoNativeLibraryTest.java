package dev.rehearse.grading.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.grading.Grade;
import dev.rehearse.grading.GradingTask;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the sentence encoder's native library can't be loaded, which a process of its own shows. */
class NoNativeLibraryTest {

    private static final String CLAIM = "The element that was added last is removed first.";

    @TempDir
    Path folder;

    @Test
    void answers_are_graded_by_their_words_and_the_log_says_so_once() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Donnxruntime.native.path=" + folder,
                        "-cp",
                        classPath(),
                        NoNativeLibraryTest.class.getName())
                .redirectErrorStream(true)
                .start();
        List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();

        assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
        assertThat(lines)
                .filteredOn(line -> line.contains("The sentence encoder can't run on "))
                .singleElement()
                .asString()
                .contains(System.getProperty("os.name"), "Answers are graded by their words alone");
        String grade = "graded local " + GradingModel.shipped().version() + "-lexical 1.00";
        assertThat(lines).filteredOn(line -> line.startsWith("graded ")).containsExactly(grade, grade);
    }

    private static String classPath() {
        return Stream.of(
                        Path.of("target", "classes").toString(),
                        Path.of("target", "test-classes").toString(),
                        System.getProperty("jdk.module.path"),
                        System.getProperty("java.class.path"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(File.pathSeparator));
    }

    public static void main(String... arguments) {
        var grader = new LocalGrader();
        for (int i = 0; i < 2; i++) {
            Grade grade = grader.grade(GradingTask.of("What is a stack?", List.of(CLAIM), null, CLAIM));
            System.out.printf("graded %s %s %.2f%n", grade.grader(), grade.version(), grade.score());
        }
    }
}
