package dev.rehearse.interview.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** The day of the next review. */
public final class NextReview {

    private NextReview() {}

    /**
     * The first day on which it is recalled with a probability of 90 percent or less, and at least one day after the
     * last review.
     *
     * @param reviews at least one, in any order of days; those of one day in the order they happened
     */
    public static LocalDate after(List<Review> reviews) {
        if (reviews.isEmpty()) {
            throw new IllegalArgumentException("a next review comes after at least one");
        }
        var inOrder = reviews.stream().sorted(Comparator.comparing(Review::day)).toList();
        var last = inOrder.getFirst();
        var memory = Fsrs.first(last.rating());
        for (Review review : inOrder.subList(1, inOrder.size())) {
            memory = Fsrs.next(memory, ChronoUnit.DAYS.between(last.day(), review.day()), review.rating());
            last = review;
        }
        return last.day().plusDays(Fsrs.interval(memory));
    }
}
