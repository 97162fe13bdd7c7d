package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.item.Item;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Candidates in the order of their pool. */
record CandidateList(List<Item> items) implements CandidateSet<CandidateList> {

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public CandidateList within(Collection<Set<String>> sets) {
        return new CandidateList(items.stream().filter(item -> isIn(sets, item)).toList());
    }

    @Override
    public CandidateList outside(Collection<Set<String>> sets) {
        return sets.isEmpty()
                ? this
                : new CandidateList(
                        items.stream().filter(item -> !isIn(sets, item)).toList());
    }

    private static boolean isIn(Collection<Set<String>> sets, Item item) {
        return sets.stream().anyMatch(set -> set.contains(item.id()));
    }
}
