package dev.rehearse.adaptive.step;

import dev.rehearse.adaptive.selection.CandidateSet;
import java.util.BitSet;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;

/**
 * Candidates by their indexes in the pool, so that a subset of thousands is a few words of bits.
 *
 * @param places must not be modified
 * @param placesOf the indexes of a set of item ids
 */
record IndexedCandidates(BitSet places, Function<Set<String>, BitSet> placesOf)
        implements CandidateSet<IndexedCandidates> {

    @Override
    public int size() {
        return places.cardinality();
    }

    @Override
    public boolean isEmpty() {
        return places.isEmpty();
    }

    @Override
    public IndexedCandidates within(Collection<Set<String>> sets) {
        BitSet left = new BitSet(places.size());
        for (Set<String> set : sets) {
            left.or(placesOf.apply(set));
        }
        left.and(places);
        return new IndexedCandidates(left, placesOf);
    }

    @Override
    public IndexedCandidates outside(Collection<Set<String>> sets) {
        if (sets.isEmpty()) {
            return this;
        }
        BitSet left = (BitSet) places.clone();
        for (Set<String> set : sets) {
            left.andNot(placesOf.apply(set));
        }
        return new IndexedCandidates(left, placesOf);
    }
}
