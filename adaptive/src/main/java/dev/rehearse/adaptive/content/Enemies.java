package dev.rehearse.adaptive.content;

import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.List;
import java.util.Set;

/**
 * Items of which a test may hold only one, because one gives another's answer away.
 *
 * @param itemIds at least 2
 */
public record Enemies(Set<String> itemIds) implements ContentConstraint {

    public Enemies {
        itemIds = Set.copyOf(itemIds);
        if (itemIds.size() < 2) {
            throw new InvalidSetting("number of enemies", itemIds.size(), "at least 2");
        }
    }

    @Override
    public String name() {
        return "enemies";
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
    public boolean beginsWithMembers() {
        return true;
    }

    @Override
    public List<Item> allowed(List<Item> candidates, List<ScoredItem> answered) {
        return ItemIds.count(answered, itemIds) == 0
                ? candidates
                : candidates.stream()
                        .filter(item -> !itemIds.contains(item.id()))
                        .toList();
    }
}
