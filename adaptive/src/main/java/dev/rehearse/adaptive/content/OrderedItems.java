package dev.rehearse.adaptive.content;

import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Items that make sense only in this order: each, such as a follow-up, only after the one before it was answered.
 *
 * @param itemIds at least 2, each once
 */
public record OrderedItems(List<String> itemIds) implements ContentConstraint {

    public OrderedItems {
        itemIds = List.copyOf(itemIds);
        if (itemIds.size() < 2 || new HashSet<>(itemIds).size() < itemIds.size()) {
            throw new InvalidSetting("ordered set of items", itemIds, "at least 2 items, each once");
        }
    }

    @Override
    public String name() {
        return "order";
    }

    @Override
    public void check(ItemPool pool) {
        ItemIds.checkInPool(name(), itemIds, pool);
    }

    @Override
    public List<Item> members(ItemPool pool) {
        return itemIds.stream().sorted().map(pool::item).toList();
    }

    @Override
    public List<Item> allowed(List<Item> candidates, List<ScoredItem> answered) {
        Set<String> seen = ItemIds.of(answered);
        return candidates.stream().filter(item -> inTurn(item, seen)).toList();
    }

    private boolean inTurn(Item item, Set<String> seen) {
        int place = itemIds.indexOf(item.id());
        return place <= 0 || seen.contains(itemIds.get(place - 1));
    }
}
