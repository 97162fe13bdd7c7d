package dev.rehearse.content;

import static dev.rehearse.content.SampleFolder.FRONT;
import static dev.rehearse.content.SampleFolder.ID;
import static dev.rehearse.content.SampleFolder.REST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.style.StyleRules;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of content/README.md that a machine checks, by their numbers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StyleRulesTest {

    private static final String QUESTION = "t/s/a/q.md";
    private static final String OPEN = """
        ---
        id: %s
        kind: open
        title: What does gather do with a failure?
        position: 1
        difficulty: easy
        tags: [a]
        minutes: 3
        ---
        How does `gather` treat results, and what happens to the other coroutines after a failure?

        ## Answer

        It lets them run on.

        ## Rubric

        - After a failure the others run on.
          - id: others

        ## Hints

        - What becomes of the rest?
        """.formatted(ID);

    @TempDir
    Path root;

    private SampleFolder folder = new SampleFolder(Path.of("."));

    @BeforeEach
    void emptyTopic() {
        folder = SampleFolder.in(root);
    }

    @Test
    void what_is_well_written_has_no_remarks() {
        folder.write(QUESTION, OPEN);
        folder.write("t/s/a/b.md", FRONT.replace(ID, ID.replace("01", "02")) + REST);

        assertThat(remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The results are in order and the others run on after a failure.",
                "The results are in order; the others run on after a failure.",
                "Both end after a failure, and the others run on."
            })
    void a_point_is_one_claim(String claim) {
        folder.write(QUESTION, OPEN.replace("After a failure the others run on.", claim));

        assertThat(remarks())
                .singleElement()
                .asString()
                .startsWith(QUESTION + ":18: style: rule 14: the point others joins two claims by \"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It makes no difference between a failure and a result.",
                "Both a result and a failure are stored.",
                "A failure in `a and b; c` is raised.",
                "The standard results of a failure."
            })
    void a_claim_about_a_pair_and_code_are_one_claim(String claim) {
        folder.write(QUESTION, OPEN.replace("After a failure the others run on.", claim));

        assertThat(remarks()).isEmpty();
    }

    @Test
    void a_rubric_has_eight_points_at_most() {
        folder.write(QUESTION, OPEN.replace("## Hints", points(8) + "\n\n## Hints"));

        assertThat(remarks())
                .containsExactly(
                        QUESTION + ":16: style: rule 14: the rubric has 9 points; keep the 8 that matter most");
    }

    private static String points(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> "- A failure has number %d.\n  - id: p%d".formatted(i, i))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void a_prompt_that_does_not_ask_for_its_points_is_warned_of() {
        folder.write(QUESTION, OPEN.replace("After a failure the others run on.", "Semaphores limit concurrency."));

        assertThat(remarks())
                .containsExactly(QUESTION + ":10: warning: rule 15: the prompt shares no word with the required points"
                        + " others; ask for them, or make them bonus");
    }

    @Test
    void a_bonus_need_not_be_asked_for() {
        folder.write(
                QUESTION,
                OPEN.replace("After a failure the others run on.", "Semaphores limit concurrency.\n  - bonus"));

        assertThat(remarks()).isEmpty();
    }

    @Test
    void a_hint_is_a_sentence() {
        folder.write(QUESTION, OPEN.replace("- What becomes", "- - What becomes"));

        assertThat(remarks())
                .containsExactly(QUESTION + ":23: style: rule 19: a hint holds a list; write it as a sentence");
    }

    @Test
    void a_wrong_option_does_not_give_itself_away_by_an_absolute_word() {
        folder.write(QUESTION, FRONT + REST.replace("] one", "] It never ends"));
        assertThat(remarks())
                .containsExactly(
                        QUESTION + ":12: style: rule 5: a wrong option says \"never\" and no right one does, which"
                                + " gives it away; say it without");

        folder.write(QUESTION, FRONT + REST.replace("] one", "] It never ends").replace("] two", "] It always ends"));
        assertThat(remarks()).isEmpty();

        folder.write(QUESTION, FRONT + REST.replace("] one", "] It prints `never`"));
        assertThat(remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"All of the above", "None of these.", "Both of them"})
    void an_option_does_not_refer_to_the_others(String option) {
        folder.write(QUESTION, FRONT + REST.replace("] one", "] " + option));

        assertThat(remarks()).singleElement().asString().contains(":12: style: rule 5: \"" + option + "\" refers");
    }

    @Test
    void an_explanation_names_no_places() {
        folder.write(QUESTION, FRONT + REST.replace("Because.", "The second option is right."));

        assertThat(remarks())
                .singleElement()
                .asString()
                .contains(":17: style: rule 9: \"second option\" names the place");
    }

    @Test
    void a_long_sentence_and_too_little_time_to_read_are_warned_of() {
        folder.write(QUESTION, FRONT.replace("Which?", "Which of them" + " word".repeat(140) + "?") + REST);

        assertThat(remarks())
                .containsExactly(
                        QUESTION
                                + ":6: warning: rule 12: minutes is 1, and there are 145 words to read; shorten them, or"
                                + " allow a minute for each 130",
                        QUESTION
                                + ":8: warning: rule 1: a sentence of the prompt has 143 words; ask in sentences of 45 at"
                                + " most");
    }

    @Test
    void keys_that_are_the_longest_or_at_one_place_too_often_are_warned_of() {
        for (int i = 10; i < 30; i++) {
            folder.write(
                    "t/s/a/q%d.md".formatted(i),
                    FRONT.replace(ID, ID.replace("b01", "b" + i)) + REST.replace("] two", "] two and more"));
        }

        assertThat(remarks())
                .containsExactly(
                        "t/s/a/topic.md:1: warning: rule 4: in 20 of 20 single choices the key is the longest"
                                + " option, by chance in about 10; lengthen others",
                        "t/s/a/topic.md:1: warning: rule 4: in 20 of 20 single choices the key stands at place 2, by"
                                + " chance in about 10; move some");
    }

    private List<String> remarks() {
        return StyleRules.check(root, folder.content()).stream()
                .map(Finding::toString)
                .toList();
    }
}
