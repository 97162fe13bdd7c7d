package dev.rehearse.interview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The port against ts-fsrs, whose numbers are in ts-fsrs.csv (written by ts-fsrs.mjs beside it). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FsrsTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);

    /** Both round to eight places; the last place may differ between runtimes. */
    private static final double EIGHTH_PLACE = 2e-8;

    private static final List<Rating> RATINGS = List.of(Rating.AGAIN, Rating.HARD, Rating.GOOD, Rating.EASY);

    private record Step(
            long sequence,
            long days,
            Rating rating,
            String retrievability,
            double difficulty,
            double stability,
            long interval) {

        static Step of(String line) {
            var fields = line.split(",", -1);
            return new Step(
                    Long.parseLong(fields[0]),
                    Long.parseLong(fields[2]),
                    RATINGS.get(Integer.parseInt(fields[3]) - 1),
                    fields[4],
                    Double.parseDouble(fields[5]),
                    Double.parseDouble(fields[6]),
                    Long.parseLong(fields[7]));
        }
    }

    private static List<Step> reference() {
        try (var file = Objects.requireNonNull(FsrsTest.class.getResourceAsStream("/fsrs/ts-fsrs.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> Character.isDigit(line.charAt(0)))
                    .map(Step::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void each_number_is_that_of_ts_fsrs() {
        var memory = new Memory(0, 0);
        long sequence = 0;
        var steps = reference();
        for (Step step : steps) {
            if (step.sequence() == sequence) {
                assertThat(Fsrs.retrievability(memory, step.days()))
                        .isCloseTo(Double.parseDouble(step.retrievability()), within(EIGHTH_PLACE));
                memory = Fsrs.next(memory, step.days(), step.rating());
            } else {
                memory = Fsrs.first(step.rating());
                sequence = step.sequence();
            }

            assertThat(memory.difficulty()).as("%s", step).isCloseTo(step.difficulty(), within(EIGHTH_PLACE));
            assertThat(memory.stability())
                    .as("%s", step)
                    .isCloseTo(step.stability(), within(EIGHTH_PLACE * Math.max(1, step.stability())));
            assertThat(Fsrs.interval(memory)).as("%s", step).isEqualTo(step.interval());
        }
        assertThat(steps).hasSize(668 + 64);
    }

    @Test
    void the_date_is_the_last_day_and_the_interval_of_ts_fsrs_in_whatever_order_the_days_come() {
        var reviews = new ArrayList<Review>();
        var day = BEGIN;
        long sequence = 0;
        for (Step step : reference()) {
            if (step.sequence() != sequence) {
                sequence = step.sequence();
                reviews.clear();
                day = BEGIN;
            }
            day = day.plusDays(step.days());
            reviews.add(new Review(day, step.rating()));

            assertThat(NextReview.after(reviews)).isEqualTo(day.plusDays(step.interval()));
        }
        assertThat(NextReview.after(
                        List.of(new Review(BEGIN.plusDays(3), Rating.GOOD), new Review(BEGIN, Rating.AGAIN))))
                .isEqualTo(NextReview.after(
                        List.of(new Review(BEGIN, Rating.AGAIN), new Review(BEGIN.plusDays(3), Rating.GOOD))));
    }

    @ParameterizedTest
    @CsvSource({
        "0, true, AGAIN",
        "0.49, true, AGAIN",
        "0.5, false, HARD",
        "0.74, true, HARD",
        "0.75, true, GOOD",
        "1, false, GOOD",
        "1, true, EASY"
    })
    void a_score_is_a_rating(double share, boolean unaided, Rating rating) {
        assertThat(Rating.of(share, unaided)).isEqualTo(rating);
    }
}
