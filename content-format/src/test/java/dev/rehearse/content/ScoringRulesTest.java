package dev.rehearse.content;

import static dev.rehearse.content.scoring.AnswerText.isAccepted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.content.model.Variation;
import dev.rehearse.content.scoring.ScoringRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The rules of scoring, on examples and on random answers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScoringRulesTest {

    private static final List<String> KEY = List.of("a", "b", "c", "d");

    private final Random random = new Random(20);

    private List<Integer> shuffled(int size) {
        var numbers = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(numbers, random);
        return numbers;
    }

    @Test
    void an_order_earns_by_its_pairs() {
        assertThat(ScoringRules.order(KEY, KEY)).isEqualTo(2);
        assertThat(ScoringRules.order(KEY, List.of("b", "a", "c", "d"))).isEqualTo(1);
        assertThat(ScoringRules.order(KEY, List.of("b", "a", "d", "c"))).isZero();
        assertThat(ScoringRules.order(KEY, KEY.reversed())).isZero();
        assertThat(ScoringRules.order(KEY, List.of("a", "b", "c"))).isZero();
    }

    @Test
    void an_order_and_its_reverse_never_both_earn_and_only_the_key_earns_all() {
        for (int i = 0; i < 2000; i++) {
            var key = shuffled(2 + random.nextInt(6));
            var placed = shuffled(key.size());

            int score = ScoringRules.order(key, placed);

            assertThat(score == ScoringRules.PARTIAL).isEqualTo(placed.equals(key));
            assertThat(Math.min(score, ScoringRules.order(key, placed.reversed())))
                    .isZero();
        }
    }

    @Test
    void a_selection_earns_by_what_is_right_less_what_is_wrong_in_any_order() {
        for (int i = 0; i < 2000; i++) {
            var options = shuffled(2 + random.nextInt(6));
            var key = options.subList(0, 1 + random.nextInt(options.size() - 1));
            var chosen = shuffled(options.size()).subList(0, random.nextInt(options.size() + 1));
            long hits = chosen.stream().filter(key::contains).count();
            long wrong = chosen.size() - hits;

            int score = ScoringRules.inPart(key, chosen);

            assertThat(score == ScoringRules.PARTIAL).isEqualTo(hits == key.size() && wrong == 0);
            assertThat(score > 0).isEqualTo(2 * (hits - wrong) >= key.size());
            assertThat(ScoringRules.all(key, chosen)).isEqualTo(score == ScoringRules.PARTIAL ? 1 : 0);
            assertThat(ScoringRules.inPart(key, chosen.reversed())).isEqualTo(score);
        }
    }

    @Test
    void a_text_is_compared_without_what_is_ignored() {
        var all = EnumSet.allOf(Variation.class);

        assertThat(isAccepted(" yield \r\n", List.of("next", "yield"), Set.of()))
                .isTrue();
        assertThat(isAccepted("Yield", List.of("yield"), Set.of())).isFalse();
        assertThat(isAccepted("Yield", List.of("yield"), Set.of(Variation.CASE)))
                .isTrue();
        assertThat(isAccepted("Y-i e.l d!", List.of("yield"), all)).isTrue();
        assertThat(isAccepted("one\ttwo", List.of("onetwo"), Set.of(Variation.WHITESPACE)))
                .isTrue();
        assertThat(isAccepted(" \n", List.of(""), all)).isFalse();
    }
}
