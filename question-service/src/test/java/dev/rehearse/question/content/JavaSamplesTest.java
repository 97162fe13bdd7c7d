package dev.rehearse.question.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.testing.ApiDocument;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Java samples of the project's own content, each a file of its own: they compile; programs end without an error
 * and print what is stated.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("slow")
class JavaSamplesTest {

    private static final Path CONTENT = ApiDocument.home().resolve("content");
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Pattern NAME =
            Pattern.compile("(?m)^public (?:final )?(?:class|record|enum|interface) (\\w+)");

    private static final Pattern MAIN = Pattern.compile("(?m)^\\s*(?:public )?(?:static )?void main\\(");

    /** Content shows what is a preview as well, and says so. */
    private static final String RELEASE = String.valueOf(Runtime.version().feature());

    @TempDir
    static Path scratch;

    @TestFactory
    Stream<DynamicTest> every_java_sample_compiles_and_every_program_prints_what_is_stated() {
        return CodeSample.in(CONTENT, "java")
                .map(sample -> DynamicTest.dynamicTest(sample.place(CONTENT), () -> check(sample)));
    }

    private static void check(CodeSample sample) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(scratch, "sample");
        var found = NAME.matcher(sample.code());
        var name = found.find() ? found.group(1) : "Main";
        compile(Files.writeString(folder.resolve(name + ".java"), sample.code()), folder);
        if (MAIN.matcher(sample.code()).find()) {
            sample.assertPrinted(Program.printed(
                    folder,
                    JAVA.toString(),
                    "--enable-preview",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    folder.toString(),
                    name));
        }
    }

    private static void compile(Path file, Path target) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = compiler.getTask(
                    messages,
                    files,
                    null,
                    List.of("-d", target.toString(), "-proc:none", "-nowarn", "--enable-preview", "--release", RELEASE),
                    null,
                    files.getJavaFileObjects(file));
            assertThat(task.call()).as(messages.toString()).isTrue();
        }
    }
}
