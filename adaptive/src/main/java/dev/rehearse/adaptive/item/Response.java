package dev.rehearse.adaptive.item;

import dev.rehearse.adaptive.input.InvalidSetting;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An examinee's score on an item, or that it was skipped: the only thing the engine knows of an answer.
 *
 * <p>A skipped item is not a wrong one: it counts neither for ability nor for length, like an item that was never
 * presented. It is not asked again, and enemies, families and order regard it as part of the test.
 *
 * @param points the score, from 0 to the maximum score of the item's model, where 1 is right for an item scored 0 or 1;
 *     empty for an item that was skipped
 * @param duration how long the examinee took, not negative, if known; no estimator uses it
 */
public record Response(String itemId, OptionalInt points, Optional<Duration> duration) {

    public Response {
        duration.filter(Duration::isNegative).ifPresent(negative -> {
            throw new InvalidSetting("duration of the response to item " + itemId, negative, "not negative");
        });
    }

    /** A scored response. */
    public Response(String itemId, int score) {
        this(itemId, OptionalInt.of(score), Optional.empty());
    }

    /** An item that was presented and left without an answer. */
    public static Response skipped(String itemId) {
        return new Response(itemId, OptionalInt.empty(), Optional.empty());
    }

    /** The same response with its duration. */
    public Response in(Duration time) {
        return new Response(itemId, points, Optional.of(time));
    }

    public boolean isSkipped() {
        return points.isEmpty();
    }

    /**
     * The score.
     *
     * @throws NoSuchElementException if the item was skipped
     */
    public int score() {
        return points.orElseThrow(() -> new NoSuchElementException("Item " + itemId + " was skipped"));
    }
}
