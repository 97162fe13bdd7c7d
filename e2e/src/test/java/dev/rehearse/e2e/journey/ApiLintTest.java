package dev.rehearse.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.rehearse.e2e.stack.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The committed OpenAPI documents by the recommended rules of Redocly. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiLintTest {

    private static final Path HOME = Path.of(System.getProperty("rehearse.home", ".."));

    @Test
    @EnabledIfSystemProperty(named = "rehearse.npm", matches = ".+", disabledReason = "no Node.js with npm")
    void the_linter_finds_nothing_in_the_documents() throws IOException, InterruptedException {
        var folder = installed();
        var lint = new ArrayList<>(List.of(
                folder.resolve("node_modules/.bin/redocly").toAbsolutePath().toString(),
                "lint",
                "--config=redocly.yaml",
                "--format=stylish",
                "--max-problems=1000"));
        for (var service : List.of("question-service", "interview-service", "notify-service")) {
            lint.add(HOME.resolve("docs/api/" + service + ".yaml")
                    .toAbsolutePath()
                    .normalize()
                    .toString());
        }

        var run = Command.of(folder, lint).outcome();

        assertThat(run.status()).as(run.output()).isZero();
        assertThat(run.output()).doesNotContain("warning  ", "error  ");
    }

    /** The folder with the linter as package-lock.json pins it; fetched once, and again after each clean. */
    private static Path installed() throws IOException, InterruptedException {
        var folder = Files.createDirectories(Path.of("target/redocly"));
        for (var file : List.of("package.json", "package-lock.json", "redocly.yaml")) {
            Files.write(
                    folder.resolve(file),
                    Files.readAllBytes(HOME.resolve("e2e/redocly").resolve(file)));
        }
        var npm = System.getProperty("rehearse.npm");
        var install = List.of(npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline");
        var run = Command.of(folder, install).outcome();
        if (run.status() != 0 && !Boolean.getBoolean("rehearse.npm.required")) {
            abort("npm could not fetch the linter: " + run.output());
        }
        assertThat(run.status()).as(run.output()).isZero();
        return folder;
    }
}
