package dev.rehearse.question.content;

import java.util.EnumMap;
import java.util.Map;

/** How an import changed the catalog, by number of questions. */
public final class ImportReport {

    /** What happened to a question. */
    public enum Change {
        ADDED,
        CHANGED,
        UNCHANGED,
        RETIRED
    }

    private final Map<Change, Integer> counts = new EnumMap<>(Change.class);

    void count(Change change) {
        counts.merge(change, 1, Integer::sum);
    }

    public int of(Change change) {
        return counts.getOrDefault(change, 0);
    }

    /** Whether readers see anything else than before. */
    boolean hasChanges() {
        return of(Change.ADDED) + of(Change.CHANGED) + of(Change.RETIRED) > 0;
    }

    @Override
    public String toString() {
        return "%d added, %d changed, %d unchanged, %d retired"
                .formatted(of(Change.ADDED), of(Change.CHANGED), of(Change.UNCHANGED), of(Change.RETIRED));
    }
}
