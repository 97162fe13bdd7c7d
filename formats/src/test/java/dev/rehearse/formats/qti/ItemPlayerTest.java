package dev.rehearse.formats.qti;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.content.model.Question;
import dev.rehearse.formats.SampleQuestions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Our items in a player by others: they are shown, answered and scored. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@EnabledIfSystemProperty(named = "rehearse.npm", matches = ".+", disabledReason = "no Node.js with npm")
@EnabledIfSystemProperty(named = "rehearse.chromium", matches = ".+", disabledReason = "no browser")
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ItemPlayerTest {

    /** That one of two orders never comes in so many is as probable as 2 to the power of -39. */
    private static final int MOST_ROUNDS = 40;

    private ItemPlayer player;

    @BeforeAll
    void open() throws IOException, InterruptedException {
        player = ItemPlayer.open();
    }

    @AfterAll
    void close() {
        player.close();
    }

    @Test
    void a_single_choice_is_shown_and_scored_with_its_rationale() throws IOException {
        player.load(xml(SampleQuestions.single()));
        assertThat(player.text())
                .contains("What is true of x < y?", "print(1)", "A coroutine object", "The result of f()")
                .doesNotContain("plain function");

        player.choose("The result of");
        assertThat(player.score()).isEqualTo(0);
        assertThat(player.text()).contains("takes it for a plain function", "The call runs nothing of the body.");

        player.load(xml(SampleQuestions.single()));
        player.choose("A coroutine object");
        assertThat(player.score()).isEqualTo(1);
    }

    @Test
    void a_multiple_choice_earns_all_or_nothing_or_half() throws IOException {
        assertThat(chosen(SampleQuestions.multiple(), "One", "Two")).isEqualTo(1);
        assertThat(chosen(SampleQuestions.multiple(), "One")).isEqualTo(0);
        assertThat(chosen(SampleQuestions.partial(), "One", "Two")).isEqualTo(1);
        assertThat(chosen(SampleQuestions.partial(), "One")).isEqualTo(0.5);
        assertThat(chosen(SampleQuestions.partial(), "One", "Three")).isEqualTo(0);
        assertThat(chosen(SampleQuestions.partial())).isEqualTo(0);
    }

    @Test
    void texts_are_compared_with_those_accepted() throws IOException {
        assertThat(typed(SampleQuestions.output(), "<a> & \"b\"")).isEqualTo(1);
        assertThat(typed(SampleQuestions.output(), "<a> & 'b'")).isEqualTo(1);
        assertThat(typed(SampleQuestions.output(), "<A> & 'b'")).isEqualTo(0);
        assertThat(typed(SampleQuestions.shortAnswer(), "SIX")).isEqualTo(1);
        assertThat(typed(SampleQuestions.shortAnswer(), "seven")).isEqualTo(0);
        assertThat(typed(SampleQuestions.lines(), "1\n  2\n\n3")).isEqualTo(1);
        assertThat(typed(SampleQuestions.lines(), "1\n2\n3")).isEqualTo(0);
    }

    @Test
    void an_order_is_shown() throws IOException {
        player.load(xml(SampleQuestions.order()));

        assertThat(player.text()).contains("Open the file", "Read n lines", "Close the file", "Print them");
    }

    /** The player shuffles the entries; as they stand is what the candidate says. */
    @Test
    void an_order_earns_its_point_if_it_is_the_right_one() throws IOException {
        var seen = new HashSet<Boolean>();
        for (int round = 0; round < MOST_ROUNDS && seen.size() < 2; round++) {
            player.load(xml(SampleQuestions.order("First step", "Second step")));
            boolean isRight =
                    player.text().indexOf("First step") < player.text().indexOf("Second step");

            assertThat(player.score()).isEqualTo(isRight ? 1 : 0);
            seen.add(isRight);
        }
        assertThat(seen).hasSize(2);
    }

    @Test
    void candidates_of_an_open_question_do_not_see_its_rubric() throws IOException {
        for (Question question : List.of(SampleQuestions.open(), SampleQuestions.code())) {
            player.load(xml(question));
            player.type("It pauses.");

            assertThat(player.text())
                    .contains("What is true of x < y?")
                    .doesNotContain("suspended", "return 2 * n", "doubles");
            assertThat(player.score()).isEqualTo(0);
        }
    }

    private double chosen(Question question, String... options) throws IOException {
        player.load(xml(question));
        for (String option : options) {
            player.choose(option);
        }
        return player.score();
    }

    private double typed(Question question, String text) throws IOException {
        player.load(xml(question));
        player.type(text);
        return player.score();
    }

    private static String xml(Question question) throws IOException {
        var out = new ByteArrayOutputStream();
        new ItemWriter(QtiVersion.V3, question).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
