package dev.rehearse.adaptive.selection;

import java.util.Collection;
import java.util.Set;

/**
 * The items that a {@link NarrowingSelection} may still choose from; immutable. The sets of item ids are identical to
 * the objects that the rule has named.
 */
public interface CandidateSet<C extends CandidateSet<C>> {

    int size();

    default boolean isEmpty() {
        return size() == 0;
    }

    /** Those that are in at least one of the sets. */
    C within(Collection<Set<String>> sets);

    /** Those that are in none of the sets. */
    C outside(Collection<Set<String>> sets);
}
