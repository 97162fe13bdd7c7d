package dev.rehearse.interview.procedure;

import dev.rehearse.adaptive.content.ContentConstraint;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.List;
import java.util.Set;

/** Excludes items that were asked and have no score. */
record Unasked(Set<String> asked) implements ContentConstraint {

    @Override
    public String name() {
        return "not asked yet";
    }

    @Override
    public void check(ItemPool pool) {}

    @Override
    public List<Item> allowed(List<Item> candidates, List<ScoredItem> answered) {
        return asked.isEmpty()
                ? candidates
                : candidates.stream().filter(item -> !asked.contains(item.id())).toList();
    }
}
