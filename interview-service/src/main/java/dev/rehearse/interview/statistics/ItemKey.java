package dev.rehearse.interview.statistics;

import java.util.Comparator;
import java.util.UUID;

/** A version of an item. */
record ItemKey(UUID item, int version) implements Comparable<ItemKey> {

    private static final Comparator<ItemKey> ORDER =
            Comparator.comparing(ItemKey::item).thenComparingInt(ItemKey::version);

    static ItemKey of(ItemScore score) {
        return new ItemKey(score.item(), score.version());
    }

    String text() {
        return item + "/" + version;
    }

    @Override
    public int compareTo(ItemKey other) {
        return ORDER.compare(this, other);
    }
}
