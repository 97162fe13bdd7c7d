package dev.rehearse.interview.interview;

import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.practicetest.Mode;
import java.util.List;
import java.util.UUID;

/**
 * How an interview is taken, fixed when it starts.
 *
 * @param kinds that may be asked
 * @param items a fixed list instead of adaptive selection, if not empty
 * @param seen items that the candidate was asked before, which are asked only when there are no others
 * @param shuffled whether options are shown in this interview's own order
 * @param scored whether answers count for the ability: repeated questions do not
 */
public record Plan(Mode mode, List<Kind> kinds, List<UUID> items, List<UUID> seen, boolean shuffled, boolean scored) {

    public Plan {
        kinds = List.copyOf(kinds);
        items = List.copyOf(items);
        seen = List.copyOf(seen);
    }

    /** An adaptive interview. */
    public static Plan adaptive(Mode mode, List<Kind> kinds, List<UUID> seen) {
        return new Plan(mode, kinds, List.of(), seen, true, true);
    }

    /** A quiz of these items in this order, which does not measure the ability. */
    public static Plan drill(List<UUID> items) {
        return new Plan(Mode.QUIZ, Kind.CLOSED, items, List.of(), true, false);
    }
}
