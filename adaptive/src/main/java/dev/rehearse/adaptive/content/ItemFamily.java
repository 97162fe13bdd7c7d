package dev.rehearse.adaptive.content;

import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.List;
import java.util.Set;

/**
 * Items so similar, such as variants of one question, that a test may contain only a few of them.
 *
 * @param name of the family, not blank
 * @param maximum how many, at least 1
 */
public record ItemFamily(String name, Set<String> itemIds, int maximum) implements ContentConstraint {

    public ItemFamily {
        itemIds = Set.copyOf(itemIds);
        if (name.isBlank()) {
            throw new InvalidSetting("name of an item family", "'" + name + "'", "not blank");
        }
        if (maximum < 1) {
            throw new InvalidSetting("maximum of item family " + name, maximum, "at least 1");
        }
    }

    @Override
    public void check(ItemPool pool) {
        ItemIds.checkInPool(name, itemIds, pool);
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
        return ItemIds.count(answered, itemIds) < maximum
                ? candidates
                : candidates.stream()
                        .filter(item -> !itemIds.contains(item.id()))
                        .toList();
    }
}
