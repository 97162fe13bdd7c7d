package dev.rehearse.content.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects findings, so that an author sees all of them at once. Several threads may add, each those of files of its
 * own.
 */
public final class Findings {

    private static final Comparator<Finding> BY_PLACE =
            Comparator.comparing(Finding::file).thenComparingInt(Finding::line);

    private final List<Finding> found = new ArrayList<>();
    private final Map<String, Integer> ofFiles = new HashMap<>();

    /** Whether there are no findings so far. */
    public Findings() {}

    /** Adds a finding in English alone. */
    public void add(String file, int line, Rule rule, String message) {
        add(new Finding(file, line, rule, message));
    }

    public void add(String file, int line, Rule rule, Message message) {
        add(new Finding(file, line, rule, message));
    }

    public synchronized void add(Finding finding) {
        found.add(finding);
        ofFiles.merge(finding.file(), 1, Integer::sum);
    }

    /** The findings of one file. */
    public FileFindings in(String file) {
        return new FileFindings(file, this);
    }

    /** By file and line; those of one line in the order in which they were found. */
    public synchronized List<Finding> all() {
        return found.stream().sorted(BY_PLACE).toList();
    }

    public synchronized int count() {
        return found.size();
    }

    synchronized int count(String file) {
        return ofFiles.getOrDefault(file, 0);
    }
}
