package dev.rehearse.interview.procedure;

import dev.rehearse.adaptive.content.ContentConstraint;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.List;
import java.util.Set;

/** Prefers items that the candidate has not seen; seen ones are asked only when nothing else may be. */
record UnseenFirst(Set<String> seen) implements ContentConstraint {

    @Override
    public String name() {
        return "not seen before";
    }

    @Override
    public void check(ItemPool pool) {}

    @Override
    public List<Item> allowed(List<Item> candidates, List<ScoredItem> answered) {
        if (seen.isEmpty()) {
            return candidates;
        }
        var unseen =
                candidates.stream().filter(item -> !seen.contains(item.id())).toList();
        return unseen.isEmpty() ? candidates : unseen;
    }
}
