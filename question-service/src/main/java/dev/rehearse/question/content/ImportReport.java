package dev.rehearse.question.content;

import java.util.EnumMap;
import java.util.Map;

/** What an import did, by number of questions. */
public final class ImportReport {

    /** What happened to a question. */
    public enum Change {
        ADDED,
        CHANGED,
        UNCHANGED,
        RETIRED
    }

    private final Map<Change, Integer> counts = new EnumMap<>(Change.class);
    private int findings;

    static ImportReport refused(int findings) {
        var report = new ImportReport();
        report.findings = findings;
        return report;
    }

    void count(Change change) {
        counts.merge(change, 1, Integer::sum);
    }

    public int of(Change change) {
        return counts.getOrDefault(change, 0);
    }

    public boolean isRefused() {
        return findings > 0;
    }

    @Override
    public String toString() {
        return isRefused()
                ? "Import refused, nothing changed: " + findings + " findings"
                : "Import: %d added, %d changed, %d unchanged, %d retired"
                        .formatted(of(Change.ADDED), of(Change.CHANGED), of(Change.UNCHANGED), of(Change.RETIRED));
    }
}
