package dev.rehearse.grading.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AlignmentTest {

    private static final Meaning MEANING = Meaning.byMiniLm();

    private static final int WORDS_MET = 0;
    private static final int SAID_BY_RARITY = 2;
    private static final int BEYOND_THE_QUESTION = 7;

    @Test
    void a_word_is_met_by_one_of_the_same_meaning() {
        double same = met("A stack is fast.", "A stack is quick.", Set.of())[WORDS_MET];
        double other = met("A stack is fast.", "A stack is green.", Set.of())[WORDS_MET];

        assertThat(same).isGreaterThan(other + 0.1);
    }

    @Test
    void a_rare_word_counts_more_than_a_frequent_one() {
        double rare = met("Time for coroutines.", "Coroutines.", Set.of())[SAID_BY_RARITY];
        double frequent = met("Time for coroutines.", "Time.", Set.of())[SAID_BY_RARITY];

        assertThat(rare).isGreaterThan(frequent);
    }

    @Test
    void words_of_the_question_can_be_left_out() {
        double[] met = met("A stack is fast.", "A stack is green.", Set.of("stack"));

        assertThat(met[BEYOND_THE_QUESTION]).isLessThan(met[WORDS_MET]);
    }

    @Test
    void without_an_encoder_words_are_met_by_their_stems() {
        double[] met = Alignment.of(
                Response.of(List.of("Stacks grow."), Meaning.none()),
                Response.of(List.of("A stack shrinks."), Meaning.none()),
                Set.of());

        assertThat(met[WORDS_MET]).isEqualTo((1 + Meaning.UNRELATED) / 2);
    }

    private static double[] met(String reference, String answer, Set<String> asked) {
        return Alignment.of(Response.of(List.of(reference), MEANING), Response.of(List.of(answer), MEANING), asked);
    }
}
