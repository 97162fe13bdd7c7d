package dev.rehearse.interview.interview;

import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.practicetest.Mode;
import java.util.List;
import java.util.UUID;

/**
 * How an interview is taken, fixed when it starts.
 *
 * @param kinds which may be asked
 * @param items a fixed list in place of the adaptive choice, if not empty
 * @param seen items that the candidate has had before, which are asked when there are no others
 * @param shuffled whether options stand in an order of the interview's own
 * @param scored whether answers say something of the ability: those that are given again do not
 */
public record Plan(Mode mode, List<Kind> kinds, List<UUID> items, List<UUID> seen, boolean shuffled, boolean scored) {

    public Plan {
        kinds = List.copyOf(kinds);
        items = List.copyOf(items);
        seen = List.copyOf(seen);
    }

    /** An adaptive one. */
    public static Plan adaptive(Mode mode, List<Kind> kinds, List<UUID> seen) {
        return new Plan(mode, kinds, List.of(), seen, true, true);
    }

    /** A quiz of these items in their order, which says nothing of the ability. */
    public static Plan drill(List<UUID> items) {
        return new Plan(Mode.QUIZ, Kind.CLOSED, items, List.of(), true, false);
    }
}
