package dev.rehearse.adaptive.content;

import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
     * lag alike are open together, so that no draw is needed. No area is ever more than about one item off.
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
     * @throws ConstraintCannotBeMet naming the item without area, or the area without item or proportion
     */
    public void check(ItemPool pool) {
        Set<String> areas = new TreeSet<>();
        for (Item item : pool.items()) {
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

    /** The areas that lag most after these items, in alphabetical order; usually one. */
    public Set<String> due(List<ScoredItem> answered) {
        Map<String, Double> lag = new TreeMap<>(proportions);
        for (ScoredItem response : answered) {
            String area = areaOfItem.get(response.item().id());
            if (area != null) {
                lag.merge(area, -1.0 / answered.size(), Double::sum);
            }
        }
        double most =
                lag.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return lag.entrySet().stream()
                .filter(entry -> entry.getValue() >= most - ROUNDING)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The candidates of the areas that are due, in their order.
     *
     * @throws ConstraintCannotBeMet if there is none
     */
    public List<Item> allowed(List<Item> candidates, List<ScoredItem> answered) {
        Set<String> due = due(answered);
        List<Item> allowed = candidates.stream()
                .filter(item -> due.contains(areaOfItem.getOrDefault(item.id(), "")))
                .toList();
        if (allowed.isEmpty()) {
            throw new ConstraintCannotBeMet(
                    "blueprint", "no item is left of content area " + String.join(", ", due) + ", which is due");
        }
        return allowed;
    }
}
