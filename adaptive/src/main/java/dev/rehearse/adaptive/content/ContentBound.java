package dev.rehearse.adaptive.content;

import dev.rehearse.adaptive.input.InvalidSetting;
import java.util.Set;

/**
 * How many items of a kind a test should have; kinds may overlap.
 *
 * @param name of the kind, such as a topic or an item type, not blank
 * @param minimum zero or more
 * @param maximum at least 1 and the minimum
 * @param weight how much the kind matters against others, positive and finite
 */
public record ContentBound(String name, Set<String> itemIds, int minimum, int maximum, double weight) {

    public ContentBound {
        itemIds = Set.copyOf(itemIds);
        if (name.isBlank()) {
            throw new InvalidSetting("name of a content bound", "'" + name + "'", "not blank");
        }
        if (minimum < 0) {
            throw new InvalidSetting("minimum of " + name, minimum, "zero or more");
        }
        if (maximum < Math.max(1, minimum)) {
            throw new InvalidSetting("maximum of " + name, maximum, "at least 1 and the minimum " + minimum);
        }
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new InvalidSetting("weight of " + name, weight, "positive and finite");
        }
    }

    /** Of equal weight with others. */
    public ContentBound(String name, Set<String> itemIds, int minimum, int maximum) {
        this(name, itemIds, minimum, maximum, 1);
    }
}
