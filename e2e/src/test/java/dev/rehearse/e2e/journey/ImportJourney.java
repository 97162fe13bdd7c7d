package dev.rehearse.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.e2e.stack.Api;
import dev.rehearse.e2e.stack.Command;
import dev.rehearse.e2e.stack.Launcher;
import dev.rehearse.e2e.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author imports files from a terminal, through the gateway. */
interface ImportJourney {

    /** The running product. */
    Stack stack();

    @Test
    @Order(4)
    default void questions_are_imported_from_a_terminal(@TempDir Path folder) throws IOException, InterruptedException {
        var stack = stack();
        var api = Api.of(stack);
        api.postAs(
                stack.token("author"),
                "api/author/topics",
                Map.of(
                        "slug",
                        "imported",
                        "section",
                        "python/concurrency",
                        "markdown",
                        "---\ntitle: Imported\nposition: 90\nupdated: 2026-11-22\n---\n\nFrom a file.\n"));
        var quiz = Files.writeString(folder.resolve("quiz.gift"), gift(200));

        assertThat(imported(folder, "gift", quiz, "--dry-run").output())
                .endsWith("Would be imported: 200 created, 0 changed, 0 unchanged\n");
        assertThat(count(api)).isZero();
        assertThat(imported(folder, "gift", quiz).output()).endsWith("Imported: 200 created, 0 changed, 0 unchanged\n");
        assertThat(imported(folder, "gift", quiz).output()).endsWith("Imported: 0 created, 0 changed, 200 unchanged\n");
        assertThat(count(api)).isPositive();

        var broken = Files.writeString(folder.resolve("broken.gift"), "::A:: ask {=a\n");
        var refused = imported(folder, "gift", broken);
        assertThat(refused.status()).isEqualTo(4);
        assertThat(refused.output()).startsWith("broken.gift:1: format: ");
    }

    private static String gift(int questions) {
        return IntStream.range(0, questions)
                .mapToObj(i -> "::Q" + i + ":: Which word is number " + i + "? {=word" + i + "#It is. ~other}\n\n")
                .collect(Collectors.joining());
    }

    private int count(Api api) throws IOException, InterruptedException {
        return api.getAs(stack().token("author"), "api/author/questions?topic=imported")
                .get("questions")
                .size();
    }

    private Command.Outcome imported(Path folder, String format, Path file, String... more)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("import", format, file.toString(), "--topic=imported"));
        words.addAll(List.of("--url=" + stack().url(), "--token=" + stack().token("author")));
        words.addAll(List.of(more));
        return Command.of(folder, Launcher.built(folder).commands()).outcome(words.toArray(String[]::new));
    }
}
