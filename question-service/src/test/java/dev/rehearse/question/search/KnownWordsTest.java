package dev.rehearse.question.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KnownWordsTest {

    private static final KnownWords WORDS = of(
            "event",
            "events",
            "loop",
            "loops",
            "lock",
            "long",
            "thread",
            "yield",
            "coroutine",
            "transaction",
            "isolation");

    private static KnownWords of(String... words) {
        var questions = new HashMap<String, Integer>();
        List.of(words).forEach(word -> questions.put(word, 1));
        return new KnownWords(questions);
    }

    @ParameterizedTest
    @CsvSource({
        "evnt, event",
        "lop, loop",
        "lokc, lock",
        "yeild, yield",
        "thred, thread",
        "tread, thread",
        "corutine, coroutine",
        "coroutnie, coroutine",
        "koroutin, coroutine",
        "trnasacton, transaction",
        "isoaltion, isolation"
    })
    void letters_are_missing_added_wrong_or_exchanged(String typed, String meant) {
        assertThat(WORDS.nearest(typed)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"evtn1", "lp", "lkco", "korotin", "qqqqqqqq", "transactionals", "e"})
    void what_is_further_away_is_near_to_none(String typed) {
        assertThat(WORDS.nearest(typed)).isEmpty();
    }

    @Test
    void of_words_at_one_distance_the_same_first_letter_comes_first_and_then_the_word_of_more_questions() {
        var words = new KnownWords(Map.of("lock", 2, "luck", 3, "dock", 9, "look", 2));

        assertThat(words.nearest("lick")).contains("luck");
        assertThat(words.nearest("lock")).contains("lock");
    }

    @Test
    void the_beginnings_of_words_are_known() {
        assertThat(List.of("e", "even", "events", "loops", "yield")).allMatch(WORDS::hasBeginning);
        assertThat(List.of("evens", "eventss", "z", "a", "lo0")).noneMatch(WORDS::hasBeginning);
        assertThat(of().hasBeginning("a")).isFalse();
        assertThat(of().nearest("word")).isEmpty();
    }
}
