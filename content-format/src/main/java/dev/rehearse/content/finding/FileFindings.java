package dev.rehearse.content.finding;

/** Collects the findings of one file. */
public record FileFindings(String file, Findings all) {

    /** Adds a finding in English alone. */
    public void add(int line, Rule rule, String message) {
        all.add(file, line, rule, message);
    }

    public void add(int line, Rule rule, Message message) {
        all.add(file, line, rule, message);
    }

    /** How many this file has, whatever other threads find in others meanwhile. */
    public int count() {
        return all.count(file);
    }
}
