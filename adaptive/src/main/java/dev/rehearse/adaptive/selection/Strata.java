package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The items of a pool in strata of ascending discrimination, as equal in size as possible. */
public final class Strata {

    private final Map<String, Integer> stratumOfItem;
    private final int count;

    private Strata(Map<String, Integer> stratumOfItem, int count) {
        this.stratumOfItem = Map.copyOf(stratumOfItem);
        this.count = count;
    }

    /**
     * The strata of a pool of right-or-wrong items.
     *
     * @throws NoDifficulty for an item scored in more than two ways
     */
    public static Strata of(ItemPool pool, int count) {
        Map<String, Double> discriminations = new HashMap<>();
        pool.items().forEach(item -> discriminations.put(item.id(), discrimination(item)));
        return byDiscrimination(discriminations, count);
    }

    /**
     * The strata of items of any model; equal discriminations in the order of the ids.
     *
     * @param count at least 1, at most the number of items
     */
    public static Strata byDiscrimination(Map<String, Double> discriminations, int count) {
        if (count < 1 || count > discriminations.size()) {
            throw new InvalidSetting("number of strata", count, "from 1 to the number of items");
        }
        List<String> sorted = discriminations.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(Map.Entry::getKey)
                .toList();
        Map<String, Integer> stratumOfItem = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            stratumOfItem.put(sorted.get(i), 1 + (int) ((long) i * count / sorted.size()));
        }
        return new Strata(stratumOfItem, count);
    }

    /** The stratum of each item by its id, from 1. */
    public Map<String, Integer> stratumOfItem() {
        return stratumOfItem;
    }

    public int count() {
        return count;
    }

    /** From 1, the lowest discriminations, to {@link #count}. */
    public int of(Item item) {
        Integer stratum = stratumOfItem.get(item.id());
        if (stratum == null) {
            throw new InvalidSetting("stratum of item " + item.id(), "missing", "given");
        }
        return stratum;
    }

    private static double discrimination(Item item) {
        return NoDifficulty.unlessLogistic(item).discrimination();
    }
}
