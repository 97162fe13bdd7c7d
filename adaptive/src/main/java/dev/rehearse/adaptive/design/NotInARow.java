package dev.rehearse.adaptive.design;

import dev.rehearse.adaptive.content.ContentConstraint;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.List;
import java.util.Set;

/** After one of these items a different one comes next, if there is one. */
record NotInARow(Set<String> items) implements ContentConstraint {

    @Override
    public String name() {
        return "not two in a row";
    }

    @Override
    public void check(ItemPool pool) {}

    @Override
    public List<Item> allowed(List<Item> candidates, List<ScoredItem> answered) {
        if (answered.isEmpty() || !items.contains(answered.getLast().item().id())) {
            return candidates;
        }
        var others =
                candidates.stream().filter(item -> !items.contains(item.id())).toList();
        return others.isEmpty() ? candidates : others;
    }
}
