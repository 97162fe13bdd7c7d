package dev.rehearse.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.grading.embedding.EncodedText;
import dev.rehearse.grading.embedding.EncoderUnavailable;
import dev.rehearse.grading.embedding.MiniLmEncoder;
import dev.rehearse.grading.embedding.SentenceEncoder;
import dev.rehearse.grading.local.GradingModel;
import dev.rehearse.grading.local.LocalGrader;
import dev.rehearse.grading.local.Meaning;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever is written, there is a grade, and in bounded time: the work is bounded by words and sentences that are read.
 */
class BadInputTest {

    private static final Grader GRADER = new LocalGrader();
    private static final Rubric RUBRIC =
            Rubric.of(RubricPoint.of("stack", "A stack gives back last what was put in first."));

    private static Grade grade(String answer) {
        return GRADER.grade(GradingTask.of("What is a stack?", List.of(), RUBRIC, answer));
    }

    @Test
    void a_text_of_100_kilobytes_is_too_long_to_judge() {
        assertThat(grade("The stack is a list of things that are put on each other. ".repeat(1800))
                        .ungradable())
                .isEqualTo(Ungradable.TOO_LONG);
    }

    @Test
    void a_word_of_50000_characters_is_worth_nothing() {
        assertThat(grade("x".repeat(50_000)).score()).isZero();
        assertThat(grade("\u200b".repeat(50_000)).ungradable()).isEqualTo(Ungradable.NO_WORDS);
    }

    @Test
    void a_claim_without_words_is_refused() {
        for (String claim : List.of("", " ", "\u200b", "???", "\ud83d\ude00")) {
            assertThatThrownBy(() -> RubricPoint.of("stack", claim))
                    .isInstanceOf(InvalidGradingTask.class)
                    .hasMessage("claim of \"stack\" is \"" + claim + "\", which must be a sentence");
        }
    }

    @Test
    void of_a_rubric_of_thousands_of_statements_some_are_encoded_and_all_points_graded() throws EncoderUnavailable {
        List<RubricPoint> points = IntStream.range(0, 50)
                .mapToObj(i -> new RubricPoint(
                        "point-" + i,
                        "Claim " + i + " says something.",
                        1,
                        true,
                        List.of(),
                        IntStream.range(0, 20)
                                .mapToObj(j -> "Claim " + i + " says " + j + " other things.")
                                .toList()))
                .toList();
        var encoder = new CountingEncoder(MiniLmEncoder.load(), new AtomicInteger());
        var grader = new LocalGrader(new Meaning(() -> encoder), GradingModel.shipped());

        Grade grade = grader.grade(GradingTask.of(
                "What is said?", List.of(), new Rubric(points), "Claim 1 says something. Claim 49 says something."));

        assertThat(grade.points()).hasSize(50);
        assertThat(encoder.calls().get()).isLessThan(300);
    }

    private record CountingEncoder(SentenceEncoder encoder, AtomicInteger calls) implements SentenceEncoder {

        @Override
        public EncodedText encode(String text) {
            calls.incrementAndGet();
            return encoder.encode(text);
        }

        @Override
        public double rarity(String word) {
            return encoder.rarity(word);
        }

        @Override
        public boolean knows(String word) {
            return encoder.knows(word);
        }
    }

    @Test
    void emoji_have_no_words() {
        assertThat(grade("\ud83d\ude00\ud83d\udc4d\ud83c\udffd \ud83d\ude80").ungradable())
                .isEqualTo(Ungradable.NO_WORDS);
    }

    @Test
    void writing_from_right_to_left_is_another_language() {
        assertThat(grade(
                                "\u0647\u0630\u0627 \u0647\u0648 \u0627\u0644\u062c\u0648\u0627\u0628 \u0627\u0644\u0635\u062d\u064a\u062d")
                        .ungradable())
                .isEqualTo(Ungradable.OTHER_LANGUAGE);
    }

    @Test
    void characters_that_nobody_sees_change_nothing() {
        String plain = "A stack gives back last what was put in first.";

        double score = grade(plain).score();

        assertThat(score).isGreaterThan(0.9);
        assertThat(grade(plain.replace("stack", "st\u200back").replace("first", "\u2066first"))
                        .score())
                .isEqualTo(score);
    }

    @Test
    void halves_of_surrogate_pairs_and_control_characters_do_no_harm() {
        for (String answer : List.of(
                "\ud800",
                "\udc00 a stack \ud83d",
                "a\u0000b\u0007c",
                "\ufffe\uffff",
                "\u202eworld hello",
                "'",
                "_",
                "...",
                "\n\n",
                "e\u0301".repeat(2000),
                "\u1112\u1161\u11ab".repeat(500),
                "(".repeat(30_000),
                "a.".repeat(30_000))) {
            assertThatCode(() -> assertThat(grade(answer).score()).isLessThan(0.5))
                    .doesNotThrowAnyException();
        }
    }
}
