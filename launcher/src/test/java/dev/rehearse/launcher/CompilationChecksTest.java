package dev.rehearse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which commands compile with Error Prone, by a Maven that notes how it is called. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompilationChecksTest {

    private static final Path REPOSITORY = Path.of(System.getProperty("rehearse.home"));

    /** Of these the script asks which there are, and which version: seconds for nothing here. */
    private static final List<String> TOOLS =
            List.of("docker", "node", "python3", "python3.11", "python3.12", "python3.13", "python3.14");

    private static final String WITHOUT = "-Dcompile.checks=-XDcompilePolicy=simple";

    @TempDir
    Path home;

    private Path classFile;

    @BeforeEach
    void prepare() throws IOException {
        Files.copy(REPOSITORY.resolve("rehearse"), home.resolve("rehearse"));
        Files.createDirectories(home.resolve(".mvn/wrapper"));
        Files.writeString(
                home.resolve(".mvn/wrapper/maven-wrapper.properties"),
                "distributionUrl=https://repo.example/apache-maven-3.9.9-bin.zip\n");
        Files.writeString(home.resolve("pom.xml"), "");
        writeProgram(home.resolve("mvnw"), "echo \"$*\" >>calls");
        var tools = Files.createDirectory(home.resolve("tools"));
        for (var tool : TOOLS) {
            writeProgram(tools.resolve(tool), "exit 1");
        }
        classFile =
                Files.createDirectories(home.resolve("adaptive/target/classes")).resolve("Item.class");
        Files.writeString(classFile, "");
    }

    private static void writeProgram(Path file, String command) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + command + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private List<String> mavenCallsOf(String command) throws IOException, InterruptedException {
        Files.deleteIfExists(home.resolve("calls"));
        var builder = new ProcessBuilder("sh", home.resolve("rehearse").toString(), command);
        builder.redirectErrorStream(true).redirectOutput(home.resolve("output").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().merge("PATH", home.resolve("tools").toString(), (path, tools) -> tools + ":" + path);
        List.of("REHEARSE_TESTING", "REHEARSE_CHECKED", "REHEARSE_REQUIRE", "MAVEN_USER_HOME")
                .forEach(builder.environment()::remove);
        assertThat(builder.start().waitFor()).isZero();
        return Files.readAllLines(home.resolve("calls"));
    }

    @Test
    void a_newcomers_tests_are_compiled_without_it() throws Exception {
        assertThat(mavenCallsOf("test").getLast()).contains(WITHOUT).endsWith("verify");
        assertThat(classFile).exists();
    }

    @Test
    void a_check_compiles_anew_what_was_compiled_without_it() throws Exception {
        mavenCallsOf("test");

        assertThat(mavenCallsOf("check").getLast())
                .contains("-Dtest.excluded.tag=slow ")
                .doesNotContain("compile.checks")
                .endsWith("verify");
        assertThat(classFile).doesNotExist();
    }

    @Test
    void after_a_check_all_is_compiled_with_it() throws Exception {
        mavenCallsOf("check");
        Files.createDirectories(classFile.getParent());
        Files.writeString(classFile, "");

        assertThat(mavenCallsOf("test").getLast()).doesNotContain("compile.checks");
        mavenCallsOf("check");
        assertThat(classFile).exists();
    }
}
