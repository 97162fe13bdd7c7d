package dev.rehearse.interview.interview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Interviews as this process last read or stored them, so that an answer does not read again what was said before it.
 * They are used only after the database has said that nothing was added since: another replica may have done so.
 */
@ApplicationScoped
class RecentInterviews {

    private static final Duration UNUSED = Duration.ofMinutes(15);
    private static final int MOST_BYTES = 16_000_000;
    private static final int INTERVIEW_BYTES = 500;
    private static final int TURN_BYTES = 200;
    private static final int ID_BYTES = 40;

    private final Cache<UUID, Found> cache = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((UUID id, Found found) -> bytes(found))
            .expireAfterAccess(UNUSED)
            .build();

    Optional<Found> get(UUID id) {
        return Optional.ofNullable(cache.getIfPresent(id));
    }

    /** Keeps the interview, and returns it. */
    Found keep(Found found) {
        cache.put(found.interview().id(), found);
        return found;
    }

    /** Forgets interviews that were removed. */
    void forget(List<UUID> ids) {
        cache.invalidateAll(ids);
    }

    /** About what it takes in memory. */
    private static int bytes(Found found) {
        var plan = found.interview().plan();
        int ids = ID_BYTES * (plan.seen().size() + plan.items().size());
        int turns = found.turns().stream()
                .mapToInt(turn -> TURN_BYTES + 2 * characters(turn))
                .sum();
        int grades = found.grades().stream().mapToInt(RecentInterviews::bytes).sum();
        return INTERVIEW_BYTES + ids + turns + grades;
    }

    private static int bytes(Grade grade) {
        int points = grade.points().stream()
                .mapToInt(point -> TURN_BYTES + 2 * (length(point.quote()) + length(point.claim())))
                .sum();
        return TURN_BYTES + points;
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static int characters(Turn turn) {
        return switch (turn) {
            case Turn.Answer answer -> characters(answer.given());
            case Turn.Reply reply -> characters(reply.given());
            case Turn.FollowUp asked -> asked.text().length();
            case Turn.Question _, Turn.Hint _ -> 0;
        };
    }

    private static int characters(List<String> texts) {
        return texts.stream().mapToInt(String::length).sum();
    }
}
