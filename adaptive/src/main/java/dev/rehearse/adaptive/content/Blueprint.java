package dev.rehearse.adaptive.content;

import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * The share of a test that each content area shall have; the next item comes from the area that lags most.
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
     * Refuses a test of so many items for which an area has too few.
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
        return due(answered, proportions.keySet());
    }

    private Set<String> due(List<ScoredItem> answered, Set<String> areas) {
        Map<String, Double> lag = new TreeMap<>(proportions);
        for (ScoredItem response : answered) {
            String area = areaOfItem.get(response.item().id());
            if (area != null) {
                lag.merge(area, -1.0 / answered.size(), Double::sum);
            }
        }
        lag.keySet().retainAll(areas);
        double most =
                lag.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return lag.entrySet().stream()
                .filter(entry -> entry.getValue() >= most - ROUNDING)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The candidates of the area that is due; if it has none left, of the area that lags most of those that have.
     *
     * @param candidates at least one
     */
    public DueItems allowed(List<Item> candidates, List<ScoredItem> answered) {
        Set<String> open = candidates.stream().map(this::area).collect(Collectors.toSet());
        Set<String> due = due(answered);
        Set<String> served = served(due, open, answered);
        List<Item> items =
                candidates.stream().filter(item -> served.contains(area(item))).toList();
        return new DueItems(items, due, served);
    }

    /** The areas from which the next item comes: those due, or if none of them is open, those that lag most of the open. */
    public Set<String> served(Set<String> due, Set<String> open, List<ScoredItem> answered) {
        return Collections.disjoint(due, open) ? due(answered, open) : due;
    }

    /** The content area of an item; blank if it has none. */
    public String area(Item item) {
        return areaOfItem.getOrDefault(item.id(), "");
    }
}
