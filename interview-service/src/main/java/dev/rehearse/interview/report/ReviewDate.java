package dev.rehearse.interview.report;

import dev.rehearse.interview.interview.Turn.Answer;
import dev.rehearse.interview.pool.Competency;
import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.procedure.Asked;
import dev.rehearse.interview.procedure.Conduct;
import dev.rehearse.interview.review.NextReview;
import dev.rehearse.interview.review.Rating;
import dev.rehearse.interview.review.Review;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When to review a question that was missed.
 *
 * @param heading of the question
 * @param due the day, in UTC
 */
public record ReviewDate(
        UUID question, String heading, @Nullable Competency competency, LocalDate due) {

    /** An answer with its time. */
    private record Dated(Instant at, Review review) {}

    /**
     * For what was missed in the interview, from all the candidate's answers in it and in others; the earliest date
     * first.
     */
    static List<ReviewDate> of(Conduct conduct, List<Conduct> others) {
        var all = Stream.concat(Stream.of(conduct), others.stream())
                .flatMap(one -> one.asked().stream())
                .filter(Asked::isScored)
                .toList();
        return conduct.asked().stream()
                .filter(asked -> asked.isScored() && !asked.isRight())
                .map(asked -> of(asked, all))
                .sorted(Comparator.comparing(ReviewDate::due))
                .toList();
    }

    private static ReviewDate of(Asked missed, List<Asked> all) {
        var item = missed.item();
        var reviews = all.stream()
                .filter(asked -> asked.item().id().equals(item.id()))
                .flatMap(ReviewDate::dated)
                .sorted(Comparator.comparing(Dated::at))
                .map(Dated::review)
                .toList();
        return new ReviewDate(item.id(), item.heading(), item.competency(), NextReview.after(reviews));
    }

    private static Stream<Dated> dated(Asked asked) {
        var answer = asked.answer();
        return answer == null ? Stream.empty() : Stream.of(dated(asked, answer));
    }

    private static Dated dated(Asked asked, Answer answer) {
        boolean isUnaided = asked.item().kind() == Kind.OPEN
                && asked.hints() == 0
                && asked.followUps().isEmpty();
        double share = (double) asked.score() / asked.turn().model().maximum();
        return new Dated(
                answer.at(), new Review(LocalDate.ofInstant(answer.at(), ZoneOffset.UTC), Rating.of(share, isUnaided)));
    }
}
