package dev.rehearse.testing.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code .ci/run} with a table of two slow classes, and a {@code ./rehearse} that notes how it is called and prints a
 * log.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChecksTest {

    private static final Path HOME = Path.of(System.getProperty("rehearse.home"));
    private static final String COMPILE_ONCE = "-Dmaven.compiler.useIncrementalCompilation=false";
    private static final String SLOW_TESTS =
            "test --slow %s -Dgroups=slow & !journey -Dtest=KillTest -Dsurefire.failIfNoSpecifiedTests=false"
                    .formatted(COMPILE_ONCE);

    @TempDir
    Path home;

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectory(home.resolve(".ci"));
        for (var name : List.of("run", "slow", "choose")) {
            Files.copy(HOME.resolve(".ci").resolve(name), home.resolve(".ci").resolve(name));
            makeExecutable(home.resolve(".ci").resolve(name));
        }
        Files.writeString(home.resolve(".ci/engine"), """
                install_packages() { :; }
                start_engine() { :; }
                stop_engine() { :; }
                provide_base_images() { :; }
                """);
        Files.writeString(home.resolve(".ci/slow-tests"), """
                # a comment
                reference  JourneyTest  60
                e2e        KillTest     400
                launcher   RunTest      100000
                """);
        Files.writeString(home.resolve("rehearse"), """
                #!/bin/sh
                echo "$*" >>calls
                mkdir -p target/rehearse
                case "$*" in
                    *--slow*) cp slow.log target/rehearse/test.log; exit "$(cat status)" ;;
                    test*) cp fast.log target/rehearse/test.log ;;
                esac
                """);
        makeExecutable(home.resolve("rehearse"));
        fastTestsTake(60);
        slowTestsEnd(0, "KillTest");
    }

    private static void makeExecutable(Path file) {
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private void fastTestsTake(int seconds) throws IOException {
        Files.writeString(home.resolve("fast.log"), line("e2e.journey.JourneyTest", seconds));
    }

    private void slowTestsEnd(int status, String... classes) throws IOException {
        Files.writeString(home.resolve("status"), String.valueOf(status));
        var log = new StringBuilder();
        for (var name : classes) {
            log.append(line(name, 1000));
        }
        Files.writeString(home.resolve("slow.log"), log);
    }

    private static String line(String name, int seconds) {
        return String.format(
                Locale.ROOT,
                "[INFO] Tests run: 2, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: %,d.5 s -- in dev.rehearse.%s\n",
                seconds,
                name);
    }

    private Program checks(String minutes) throws IOException, InterruptedException {
        return Program.run(
                home, Map.of("REHEARSE_CI_MINUTES", minutes, "REHEARSE_CI_ORDER", "1"), List.of("bash", ".ci/run"));
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(home.resolve("calls"));
    }

    @Test
    void what_is_not_slow_comes_first_and_then_what_ends_in_time() throws Exception {
        var checks = checks("28");

        assertThat(checks.status()).as(checks.output()).isZero();
        assertThat(calls())
                .containsExactly(
                        "format --check",
                        "images",
                        "test " + COMPILE_ONCE + " -Drehearse.slow=true -Dtest.excluded.tag=slow & !journey",
                        SLOW_TESTS);
        assertThat(checks.output())
                .contains("Slow tests that were run: KillTest\nLeft out for lack of time: RunTest\n")
                .contains("All checks passed.\n");
    }

    @Test
    void without_a_limit_all_slow_tests_run() throws Exception {
        slowTestsEnd(0, "KillTest", "RunTest");

        var checks = checks("0");

        assertThat(checks.status()).as(checks.output()).isZero();
        assertThat(calls().getLast()).contains("KillTest").contains("RunTest");
        assertThat(checks.output()).contains("Left out for lack of time: \n");
    }

    @Test
    void without_time_none_does_and_that_is_said() throws Exception {
        var checks = checks("5");

        assertThat(checks.status()).as(checks.output()).isZero();
        assertThat(calls()).hasSize(3);
        assertThat(checks.output()).contains("There is no time for any.").contains("Slow tests that were run: \n");
    }

    @Test
    void on_a_busy_machine_they_are_taken_to_be_slower() throws Exception {
        fastTestsTake(1260);

        assertThat(checks("60").status()).isZero();

        assertThat(calls()).hasSize(3);
    }

    @Test
    void a_slow_test_that_fails_fails_the_checks() throws Exception {
        slowTestsEnd(1, "KillTest");

        var checks = checks("28");

        assertThat(checks.status()).as(checks.output()).isEqualTo(1);
        assertThat(checks.output()).contains("The stage after these failed.").doesNotContain("All checks passed.");
    }

    @Test
    void a_class_that_is_chosen_and_has_no_slow_test_fails_the_checks() throws Exception {
        slowTestsEnd(0, "SkillTest");

        var checks = checks("28");

        assertThat(checks.status()).as(checks.output()).isEqualTo(1);
        assertThat(checks.output()).contains("KillTest of .ci/slow-tests has not run");
    }

    @Test
    void an_invalid_limit_is_named() throws Exception {
        assertThat(checks("half an hour"))
                .isEqualTo(new Program(2, "REHEARSE_CI_MINUTES is \"half an hour\", which must be a whole number.\n"));
    }
}
