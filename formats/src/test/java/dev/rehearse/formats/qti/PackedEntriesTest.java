package dev.rehearse.formats.qti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.content.model.Difficulty;
import dev.rehearse.formats.SampleQuestions;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PackedEntriesTest {

    @Test
    void entries_come_back_in_their_order_as_often_as_they_are_needed() throws IOException {
        var first = new ManifestEntry(
                "q-1",
                "items/a/b.xml",
                "Größe \uD83D\uDE00".repeat(20_000),
                "a",
                "extended-text-interaction",
                List.of("one", ""),
                List.of("https://example.org/a"),
                Difficulty.HARD,
                90,
                "pausing");
        var second = ManifestEntry.of(SampleQuestions.single(), "items/x.xml");
        var third = new ManifestEntry("q-3", "c.xml", "", "", "", List.of(), List.of(), Difficulty.EASY, 1, null);
        var entries = new PackedEntries();
        for (var entry : List.of(first, second, third)) {
            entries.add(entry);
        }

        var all = entries.all();

        for (int time = 0; time < 2; time++) {
            assertThat(all).containsExactly(first, second, third);
        }
    }

    @Test
    void there_is_nothing_after_the_last_one() throws IOException {
        var none = new PackedEntries().all().iterator();

        assertThat(none.hasNext()).isFalse();
        assertThatThrownBy(none::next).isInstanceOf(NoSuchElementException.class);
    }
}
