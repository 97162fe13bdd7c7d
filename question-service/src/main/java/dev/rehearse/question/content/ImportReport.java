package dev.rehearse.question.content;

import java.util.EnumMap;
import java.util.Map;

/** Changes of the catalog by an import, in numbers of questions. */
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

    /** Whether the import changed anything that readers see. */
    boolean hasChanges() {
        return of(Change.ADDED) + of(Change.CHANGED) + of(Change.RETIRED) > 0;
    }

    @Override
    public String toString() {
        return "%d added, %d changed, %d unchanged, %d retired"
                .formatted(of(Change.ADDED), of(Change.CHANGED), of(Change.UNCHANGED), of(Change.RETIRED));
    }
}
