package dev.rehearse.adaptive.content;

import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * The share of a test that each content area should have; the next item comes from the area that lags most.
 *
 * @param areaOfItem content area by item id, of every item of the pool
 * @param proportions by content area, positive, with sum 1 but for rounding
 */
public record Blueprint(Map<String, String> areaOfItem, Map<String, Double> proportions) {

    /*
     * The item is chosen from the area whose proportion exceeds its share of the items so far by most [1]. Areas that
     * lag alike are open together, so that no draw is needed. No area is ever more than about one item off, as long as
     * it has items: where enemies, families or the pool leave none, the area that lags most of the others is due.
     *
     * [1] G. G. Kingsbury and A. R. Zara (1989), Procedures for selecting items for computerized adaptive tests.
     *     Applied Measurement in Education 2(4), 359-375, doi:10.1207/s15324818ame0204_6.
     */

    private static final double ROUNDING = 1e-9;

    public Blueprint {
        areaOfItem = Map.copyOf(areaOfItem);
        proportions = Map.copyOf(proportions);
        new TreeMap<>(proportions).forEach((area, proportion) -> {
            if (!(proportion > 0)) {
                throw new InvalidSetting("proportion of content area " + area, proportion, "positive");
            }
        });
        double sum =
                proportions.values().stream().mapToDouble(Double::doubleValue).sum();
        if (!(Math.abs(sum - 1) <= ROUNDING)) {
            throw new InvalidSetting("sum of the proportions", sum, "1");
        }
    }

    /**
     * Refuses a pool that it does not fit.
     *
     * @param items those that count
     * @throws ConstraintCannotBeMet naming the item without area, or the area without item or proportion
     */
    public void check(List<Item> items) {
        Set<String> areas = new TreeSet<>();
        for (Item item : items) {
            String area = areaOfItem.get(item.id());
            if (area == null || !proportions.containsKey(area)) {
                throw new ConstraintCannotBeMet(
                        "blueprint",
                        "item " + item.id() + " has "
                                + (area == null
                                        ? "no content area"
                                        : "content area " + area + " without a proportion"));
            }
            areas.add(area);
        }
        for (String area : new TreeSet<>(proportions.keySet())) {
            if (!areas.contains(area)) {
                throw new ConstraintCannotBeMet("blueprint", "no item has content area " + area);
            }
        }
    }

    /**
     * Refuses a test of this length if an area has too few items.
     *
     * @param length of the longest test
     * @param capacity how many of the given items one test may hold at most
     * @throws ConstraintCannotBeMet naming the area
     */
    public void check(List<Item> items, int length, ToIntFunction<List<Item>> capacity) {
        new TreeMap<>(proportions).forEach((area, proportion) -> {
            int most = capacity.applyAsInt(items.stream()
                    .filter(item -> area.equals(areaOfItem.get(item.id())))
                    .toList());
            int needed = (int) Math.floor(proportion * length + ROUNDING);
            if (most < needed) {
                throw new ConstraintCannotBeMet(
                        "blueprint",
                        "content area " + area + " needs " + needed + " of " + length
                                + " items, and a test may hold at most " + most + " of it");
            }
        });
    }

    /** The areas that lag most after these items, in alphabetical order; usually one. */
    public Set<String> due(List<ScoredItem> answered) {
        return due(counts(answered), answered.size());
    }

    /** The same for a test with {@code count} items of each area, {@code answered} in all. */
    public Set<String> due(ToIntFunction<String> count, int answered) {
        return lagging(proportions.keySet(), count, answered);
    }

    private Set<String> lagging(Set<String> areas, ToIntFunction<String> count, int answered) {
        double most = Double.NEGATIVE_INFINITY;
        for (String area : areas) {
            most = Math.max(most, lag(area, count, answered));
        }
        Set<String> due = new TreeSet<>();
        for (String area : areas) {
            if (lag(area, count, answered) >= most - ROUNDING) {
                due.add(area);
            }
        }
        return due;
    }

    private double lag(String area, ToIntFunction<String> count, int answered) {
        return proportions.getOrDefault(area, Double.NEGATIVE_INFINITY)
                - count.applyAsInt(area) / (double) Math.max(answered, 1);
    }

    private ToIntFunction<String> counts(List<ScoredItem> answered) {
        Map<String, Integer> counts = new HashMap<>();
        answered.forEach(response -> counts.merge(area(response.item()), 1, Integer::sum));
        return area -> counts.getOrDefault(area, 0);
    }

    /**
     * The candidates of the area that is due; if it has none left, of the area that lags most of those that have.
     *
     * @param candidates at least one
     */
    public DueItems allowed(List<Item> candidates, List<ScoredItem> answered) {
        Set<String> open = candidates.stream().map(this::area).collect(Collectors.toSet());
        Set<String> due = due(answered);
        Set<String> served = served(due, open, counts(answered), answered.size());
        List<Item> items =
                candidates.stream().filter(item -> served.contains(area(item))).toList();
        return new DueItems(items, due, served);
    }

    /**
     * The areas from which the next item comes: those due, or if none of them is open, those that lag most of the open.
     */
    public Set<String> served(Set<String> due, Set<String> open, ToIntFunction<String> count, int answered) {
        return Collections.disjoint(due, open) ? lagging(open, count, answered) : due;
    }

    /** The content area of an item; blank if it has none. */
    public String area(Item item) {
        return areaOfItem.getOrDefault(item.id(), "");
    }
}
