package dev.rehearse.adaptive.design;

import dev.rehearse.adaptive.item.Item;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item with what a blueprint goes by.
 *
 * @param kind how it is answered; {@value #OPEN} in one's own words
 * @param competency as quotas name it
 * @param family names the variants of one question
 * @param enemies ids of items that give it away
 * @param isPilot whether it is tried out unscored
 */
public record DesignItem(
        Item item,
        String kind,
        @Nullable String topic,
        @Nullable String competency,
        @Nullable String family,
        Set<String> enemies,
        boolean isPilot) {

    /** The kind of which no two come in a row. */
    public static final String OPEN = "open";

    public DesignItem {
        enemies = Set.copyOf(enemies);
    }

    String id() {
        return item.id();
    }

    boolean isOpen() {
        return kind.equals(OPEN);
    }
}
