package dev.rehearse.cli.spelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rehearse.content.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SpellingTest {

    private static final Path CONTENT = Path.of(System.getProperty("rehearse.home"), "content");

    @TempDir
    Path folder;

    @Test
    void the_projects_own_content_is_spelled_as_in_a_dictionary() {
        assertThat(Spelling.check(CONTENT)).isEmpty();
    }

    @Test
    void a_word_that_no_dictionary_has_is_named_with_its_place_and_a_suggestion() throws IOException {
        write("question.md", """
                ---
                id: 94077de6-c5d4-4027-8146-ad5a1f7c626b
                title: How do couroutines differ?
                tags: [thrds]
                ---

                A task **recieves** the result. Each [recieves](https://example.org/recievs) one.
                """);

        assertThat(Spelling.check(folder))
                .extracting(Finding::toString)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("question.md:3: warning: rule 21: \"couroutines\""),
                        second -> assertThat(second)
                                .isEqualTo("question.md:7: warning: rule 21: \"recieves\" is in no dictionary; write"
                                        + " \"receives\", or add it to words.txt if it is right"));
    }

    @Test
    void code_ids_addresses_names_and_numbers_are_no_words() throws IOException {
        write("question.md", """
                ---
                id: abcdefgh-xyzzz
                competency: qwertz
                ---

                `qwertz` and ``a `qwertz` b`` by asyncio.gathr(), HashMap, __qwertz__, O(n), x86, qwertz_uiop and GILs.

                ```text
                qwertz
                ```

                See <https://example.org/qwertz> or https://example.org/qwertz.

                ## Rubric

                - A claim.
                  - id: qwertz
                  - competency: qwertz

                ### earns: qwertz; contradicts: uiop
                """);

        assertThat(Spelling.check(folder)).isEmpty();
    }

    @Test
    void british_and_american_spelling_are_right_and_words_of_the_folder() throws IOException {
        write("question.md", "The behaviour, or behavior, of coroutines' awaitables isn't the executor's.\n");
        write("practice-test.yaml", """
                slug: qwertz
                title: Coroutines
                description: >-
                  Synchronisation and
                  synchronizaton.
                quotas:
                  competency:
                    qwertz: {maximum: 1}
                """);
        write("words.txt", "# Words of the field\ncoroutine\nAwaitable # of Python\nexecutor\n");

        assertThat(Spelling.check(folder))
                .extracting(Finding::file, Finding::line)
                .containsExactly(tuple("practice-test.yaml", 5));
    }

    @Test
    void a_word_is_named_once_per_file() throws IOException {
        write("a.md", "qwertz qwertz\nqwertz\n");
        write("b.md", "Qwertz\n");

        assertThat(Spelling.check(folder)).extracting(Finding::file).containsExactly("a.md", "b.md");
    }

    private void write(String name, String text) throws IOException {
        Files.write(folder.resolve(name), List.of(text.split("\n", -1)));
    }
}
