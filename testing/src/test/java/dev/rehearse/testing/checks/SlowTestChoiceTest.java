package dev.rehearse.testing.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Which slow tests {@code .ci/choose} takes for a time. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SlowTestChoiceTest {

    private static final Path HOME = Path.of(System.getProperty("rehearse.home"));
    private static final Path TABLE = HOME.resolve(".ci/slow-tests");

    /** Longer than any class takes, and shorter than all of them. */
    private static final int SECONDS = 600;

    private static final int RUNS = 30;

    @Test
    void the_table_has_each_class_with_slow_tests() throws IOException {
        try (var files = Files.walk(HOME)) {
            var tagged = files.filter(file -> file.toString().contains("/src/test/java/"))
                    .filter(file -> file.toString().endsWith("Test.java"))
                    .filter(SlowTestChoiceTest::isChosen)
                    .map(file -> HOME.relativize(file).getName(0) + " "
                            + file.getFileName().toString().replace(".java", ""))
                    .toList();

            assertThat(rows().map(row -> row.get(0) + " " + row.get(1))).containsExactlyInAnyOrderElementsOf(tagged);
        }
    }

    @Test
    void without_a_limit_all_are_chosen() throws Exception {
        assertThat(run("all", 1, 100)).containsExactlyInAnyOrderElementsOf(classes());
    }

    @Test
    void without_time_none_is() throws Exception {
        assertThat(run("0", 1, 100)).isEmpty();
        assertThat(run("-70", 1, 100)).isEmpty();
    }

    @Test
    void one_order_gives_one_choice_and_others_give_others() throws Exception {
        var chosen = run(String.valueOf(SECONDS), 7, 100);

        assertThat(run(String.valueOf(SECONDS), 7, 100)).isEqualTo(chosen);
        assertThat(run(String.valueOf(SECONDS), 8, 100)).isNotEqualTo(chosen);
    }

    @Test
    void each_comes_in_some_runs() throws Exception {
        var chosen = new TreeSet<String>();
        for (int order = 1; order <= RUNS; order++) {
            chosen.addAll(run(String.valueOf(SECONDS), order, 100));
        }

        assertThat(chosen).isEqualTo(new TreeSet<>(classes()));
    }

    /** Two at a time, those of e2e after the others. */
    @Test
    void those_chosen_end_in_time() throws Exception {
        var table = rows().toList();
        for (int order = 1; order <= RUNS; order++) {
            var chosen = run(String.valueOf(SECONDS), order, 200);

            var last = table.stream().filter(row -> row.get(0).equals("e2e") && chosen.contains(row.get(1)));
            var first = table.stream().filter(row -> !row.get(0).equals("e2e") && chosen.contains(row.get(1)));
            assertThat(longestSchedule(last) + longestSchedule(first)).isLessThanOrEqualTo(SECONDS);
        }
    }

    /**
     * Seconds of classes that each begin when one of two before it has ended, the longest last, on a machine half as
     * fast.
     */
    private static int longestSchedule(Stream<List<String>> rows) {
        int[] busy = new int[2];
        rows.map(row -> 2 * Integer.parseInt(row.get(2))).sorted().forEach(seconds -> {
            busy[busy[0] <= busy[1] ? 0 : 1] += seconds;
        });
        return Math.max(busy[0], busy[1]);
    }

    private static boolean isChosen(Path file) {
        try {
            var text = Files.readString(file);
            return text.contains("@Tag(\"slow\")") && !text.contains("@Tag(\"journey\")");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<List<String>> rows() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("reference"))
                .map(line -> List.of(line.split(" +", -1)));
    }

    private static List<String> classes() throws IOException {
        return rows().map(row -> row.get(1)).toList();
    }

    private static List<String> run(String seconds, int order, int percent) throws IOException, InterruptedException {
        var script = ".ci/choose %s %d %d <.ci/slow-tests".formatted(seconds, order, percent);
        var program = Program.run(HOME, Map.of(), List.of("bash", "-c", script));
        assertThat(program.status()).as(program.output()).isZero();
        return program.output()
                .lines()
                .filter(line -> line.startsWith("run "))
                .map(line -> line.split(" ", -1)[1])
                .toList();
    }
}
