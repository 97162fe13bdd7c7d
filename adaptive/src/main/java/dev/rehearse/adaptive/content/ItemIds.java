package dev.rehearse.adaptive.content;

import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Ids of items as constraints compare them. */
final class ItemIds {

    private ItemIds() {}

    /** How many of the items answered are among these. */
    static int count(List<ScoredItem> answered, Set<String> itemIds) {
        int count = 0;
        for (ScoredItem response : answered) {
            count += itemIds.contains(response.item().id()) ? 1 : 0;
        }
        return count;
    }

    static Set<String> of(List<ScoredItem> answered) {
        return answered.stream().map(response -> response.item().id()).collect(Collectors.toSet());
    }

    static void checkInPool(String constraint, Collection<String> itemIds, ItemPool pool) {
        for (String itemId : new TreeSet<>(itemIds)) {
            if (!pool.contains(itemId)) {
                throw new ConstraintCannotBeMet(constraint, "item " + itemId + " is not in the pool");
            }
        }
    }
}
