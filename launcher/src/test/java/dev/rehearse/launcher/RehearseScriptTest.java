package dev.rehearse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search for a JDK in a fake file system, and the script's messages without one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RehearseScriptTest {

    private static final Path HOME = Path.of(System.getProperty("rehearse.home"));

    /** The programs that the script calls. Nothing else is on the path, so no JDK of this machine is found. */
    private static final List<String> TOOLS =
            List.of("sh", "sed", "dirname", "basename", "readlink", "head", "cat", "tr");

    @TempDir
    Path machine;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void prepare() throws IOException {
        var tools = Files.createDirectory(machine.resolve("tools"));
        for (var tool : TOOLS) {
            writeProgram(tools.resolve(tool), "exec " + find(tool) + " \"$@\"");
        }
        environment.put("PATH", tools.toString());
        environment.put("HOME", machine.resolve("home").toString());
        environment.put("REHEARSE_JDK_ROOT", machine.toString());
    }

    @Test
    void java_home_comes_first() throws Exception {
        environment.put("JAVA_HOME", jdk("my jdk", "25.0.1"));
        jdk("usr/lib/jvm/jdk-26", "26");

        assertThat(rehearse("jdk")).isEqualTo(new Outcome(0, machine.resolve("my jdk") + "\n"));
    }

    @Test
    void an_older_jdk_is_passed_over() throws Exception {
        environment.put("JAVA_HOME", jdk("old", "1.8.0_392"));
        jdk("usr/lib/jvm/a-17", "17.0.15");
        var expected = jdk("usr/lib/jvm/b-25", "25.0.3");
        jdk("usr/lib/jvm/c-26", "26");

        assertThat(rehearse("jdk")).isEqualTo(new Outcome(0, expected + "\n"));
    }

    @Test
    void java_on_the_path_is_followed_through_its_links() throws Exception {
        var expected = jdk("opt/somewhere/jdk", "25");
        Files.createSymbolicLink(machine.resolve("alternatives"), Path.of(expected, "bin", "java"));
        Files.createSymbolicLink(machine.resolve("tools/java"), Path.of("../alternatives"));

        assertThat(rehearse("jdk")).isEqualTo(new Outcome(0, expected + "\n"));
    }

    @Test
    void a_runtime_without_a_compiler_is_passed_over() throws Exception {
        Files.delete(Path.of(jdk("usr/lib/jvm/a-jre", "25"), "bin", "javac"));
        var expected = jdk("home/.sdkman/candidates/java/25-tem", "25");

        assertThat(rehearse("jdk")).isEqualTo(new Outcome(0, expected + "\n"));
    }

    @Test
    void a_jdk_without_a_release_file_is_asked() throws Exception {
        var expected = jdk("home/.jdks/ea", "25-ea");
        Files.delete(Path.of(expected, "release"));

        assertThat(rehearse("jdk")).isEqualTo(new Outcome(0, expected + "\n"));
    }

    @Test
    void macs_are_searched_too() throws Exception {
        var expected = jdk("Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home", "25.0.3");

        assertThat(rehearse("jdk")).isEqualTo(new Outcome(0, expected + "\n"));
    }

    @Test
    void without_a_jdk_it_says_where_it_looked_and_how_to_get_one() throws Exception {
        var old = jdk("usr/lib/jvm/java-17", "17.0.15");

        var outcome = rehearse("run");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.output())
                .contains("needs a JDK 25 or newer")
                .contains(old + "  (JDK 17)")
                .contains("apt install", "dnf install", "brew install", "sdk install", "https://adoptium.net");
    }

    @Test
    void help_is_what_it_says_when_nothing_is_asked() throws Exception {
        assertThat(rehearse()).isEqualTo(rehearse("help"));
        assertThat(rehearse("images", "--help")).isEqualTo(rehearse("help"));
        assertThat(rehearse("help").output())
                .contains("\n  run        Build what changed, start everything, print the addresses.\n", "\n  jdk  ");
    }

    @Test
    void the_words_behind_campaign_reach_it_one_by_one() throws Exception {
        var jdk = jdk("jdk", "25");
        writeProgram(Path.of(jdk, "bin", "java"), "printf '<%s>\\n' \"$@\"; exit 5");
        environment.put("JAVA_HOME", jdk);
        environment.put("REHEARSE_TESTING", "1");

        var outcome = rehearse("campaign", "draft", "--title", "what -h means & async/await *", "--key", "");

        assertThat(outcome.code()).isEqualTo(5);
        assertThat(outcome.output()).endsWith("""
                        <dev.rehearse.cli.CommandLineTool>
                        <campaign>
                        <draft>
                        <--title>
                        <what -h means & async/await *>
                        <--key>
                        <>
                        """);
    }

    @Test
    void an_unknown_command_is_an_error_of_the_user() throws Exception {
        assertThat(rehearse("fly"))
                .isEqualTo(new Outcome(2, "There is no command \"fly\". ./rehearse help lists what there is.\n"));
    }

    @Test
    void an_unknown_required_tool_is_an_error() throws Exception {
        environment.put("JAVA_HOME", jdk("jdk", "25"));
        environment.put("REHEARSE_REQUIRE", "browser,crystal-ball");

        var outcome = rehearse("test");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.output()).contains("crystal-ball");
    }

    @Test
    void a_tool_that_tests_require_and_is_not_there_is_an_error_at_once() throws Exception {
        environment.put("JAVA_HOME", jdk("jdk", "25"));
        environment.put("REHEARSE_REQUIRE", "python");

        var outcome = rehearse("test");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.output()).contains("REHEARSE_REQUIRE asks for python, which is not on this machine");
    }

    private record Outcome(int code, String output) {}

    private Outcome rehearse(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", HOME.resolve("rehearse").toString()));
        command.addAll(Arrays.asList(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(machine.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private String jdk(String place, String version) throws IOException {
        var jdk = machine.resolve(place);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        for (var name : List.of("java", "javac")) {
            writeProgram(jdk.resolve("bin").resolve(name), "echo 'openjdk version \"" + version + "\" 2025-09-16' >&2");
        }
        return jdk.toString();
    }

    private static void writeProgram(Path file, String command) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + command + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static Path find(String tool) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
