package dev.rehearse.adaptive.design;

import dev.rehearse.adaptive.item.Item;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item with the properties that a blueprint uses.
 *
 * @param kind how it is answered; {@value #OPEN} in free text
 * @param competency by its name in quotas
 * @param family name shared by the variants of one question
 * @param enemies ids of items that give its answer away
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
