package dev.rehearse.interview.interview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Interviews as this process last read or stored them, so that an answer does not read again what was said before it.
 * They are used only after the database has said that nothing was added since: another replica may have done so.
 */
@ApplicationScoped
class RecentInterviews {

    private static final Duration UNUSED = Duration.ofHours(1);
    private static final int MOST_BYTES = 16_000_000;
    private static final int INTERVIEW_BYTES = 500;
    private static final int TURN_BYTES = 200;

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

    /** About what it takes in memory. */
    private static int bytes(Found found) {
        int turns = found.turns().stream()
                .mapToInt(turn -> TURN_BYTES + 2 * characters(turn))
                .sum();
        int grades = found.grades().stream()
                .mapToInt(grade -> TURN_BYTES * (1 + grade.points().size()))
                .sum();
        return INTERVIEW_BYTES + turns + grades;
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
