package dev.rehearse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script's messages for a build without network or disk space, with a fake Maven that prints Maven's own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfflineBuildTest {

    private static final Path REPOSITORY = Path.of(System.getProperty("rehearse.home"));

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void prepare() throws IOException {
        home = Files.createDirectories(folder.resolve("home with spaces"));
        Files.copy(REPOSITORY.resolve("rehearse"), home.resolve("rehearse"));
        Files.createDirectories(home.resolve(".mvn/wrapper"));
        Files.writeString(
                home.resolve(".mvn/wrapper/maven-wrapper.properties"),
                "distributionUrl=https://repo.example/apache-maven-3.9.9-bin.zip\n");
        Files.writeString(home.resolve("pom.xml"), "");
    }

    private void haveMaven() throws IOException {
        Files.createDirectories(folder.resolve("user/.m2/wrapper/dists/apache-maven-3.9.9"));
    }

    /** A Maven wrapper that fails with this output. */
    private void mavenSays(String... lines) throws IOException {
        Files.writeString(home.resolve("said.txt"), String.join("\n", lines) + "\n");
        var wrapper = home.resolve("mvnw");
        Files.writeString(wrapper, "#!/bin/sh\ncat said.txt\nexit 1\n");
        assertThat(wrapper.toFile().setExecutable(true)).isTrue();
    }

    private String run() throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(List.of("sh", home.resolve("rehearse").toString(), "run")).redirectErrorStream(true);
        builder.environment().put("HOME", folder.resolve("user").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        List.of("REHEARSE_TESTING", "MAVEN_USER_HOME").forEach(builder.environment()::remove);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        return output.lines().skip(1).reduce("", (all, line) -> all + line + "\n");
    }

    @Test
    void without_maven_and_network_it_asks_for_the_network() throws Exception {
        mavenSays("wget: Failed to fetch https://repo.example/apache-maven-3.9.9-bin.zip");

        assertThat(run())
                .startsWith("Maven, which builds Rehearse, is not on this machine and could not be downloaded from "
                        + "https://repo.example/apache-maven-3.9.9-bin.zip (see ")
                .endsWith(
                        "Connect this machine to the network for the first build, or name a mirror in MVNW_REPOURL.\n")
                .hasLineCount(2);
    }

    @Test
    void without_the_libraries_and_network_it_asks_for_the_network() throws Exception {
        haveMaven();
        mavenSays(
                "[ERROR] Non-resolvable import POM: Could not transfer artifact io.example:bom:pom:3.34.1 from/to"
                        + " central (https://repo.example): repo.example: Temporary failure in name resolution @ line 73,"
                        + " column 19",
                "[ERROR] [Help 1] http://cwiki.apache.org/confluence/display/MAVEN/ProjectBuildingException");

        assertThat(run())
                .startsWith("The build could not download what it needs, at first io.example:bom:pom:3.34.1: "
                        + "is this machine connected to the network?\n")
                .doesNotContain("Help 1")
                .hasLineCount(2);
    }

    @Test
    void a_full_disk_is_called_so() throws Exception {
        haveMaven();
        mavenSays("[ERROR] Failed to write target/classes/A.class: No space left on device", "[ERROR] [Help 1] http");

        assertThat(run())
                .startsWith("The build failed because the disk is full.")
                .hasLineCount(1);
    }

    @Test
    void what_else_goes_wrong_is_shown_as_maven_says_it() throws Exception {
        haveMaven();
        mavenSays("[INFO] Scanning", "[ERROR] A.java:[1,1] ';' expected");

        assertThat(run()).startsWith("[ERROR] A.java:[1,1] ';' expected\nThe build failed. All of it is in ");
    }
}
