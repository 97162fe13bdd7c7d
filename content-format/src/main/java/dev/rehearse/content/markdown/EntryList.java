package dev.rehearse.content.markdown;

import dev.rehearse.content.finding.FileFindings;
import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.markdown.Entry.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a section that is a list. Entries begin at the margin; what is indented carries the entry on, or is a note on
 * it when it looks like {@code - name: text}.
 */
public final class EntryList {

    private static final Pattern BULLET = Pattern.compile("- (.*)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}[.)] (.*)");
    private static final Pattern NOTE = Pattern.compile("(?:\\s{2,}|\\t)- ([a-z][a-z-]*)(?:$|:(?:$|\\s+(.*)))");

    private final Pattern marker;
    private final Set<String> noteNames;
    private final FileFindings findings;
    private final List<Entry> entries = new ArrayList<>();

    private EntryList(Pattern marker, Set<String> noteNames, FileFindings findings) {
        this.marker = marker;
        this.noteNames = noteNames;
        this.findings = findings;
    }

    /** The entries of a list with bullets; the names are those that notes may have. */
    public static List<Entry> bullets(Part part, Set<String> noteNames, FileFindings findings) {
        return new EntryList(BULLET, noteNames, findings).read(part);
    }

    /** The entries of a numbered list. */
    public static List<Entry> numbers(Part part, FileFindings findings) {
        return new EntryList(NUMBER, Set.of(), findings).read(part);
    }

    private List<Entry> read(Part part) {
        int before = findings.count();
        var lines = part.text().all();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                read(lines.get(i), part.text().lineOf(i));
            }
        }
        if (entries.isEmpty() && !part.isEmpty() && findings.count() == before) {
            findings.add(part.line(), Rule.LIST, FindingTexts.of("list.none", "heading", part.heading()));
        }
        entries.stream()
                .filter(entry -> entry.text().isBlank())
                .forEach(entry -> findings.add(entry.line(), Rule.LIST, FindingTexts.of("list.empty-entry")));
        return entries;
    }

    private void read(String line, int number) {
        var entry = marker.matcher(line);
        var note = NOTE.matcher(line);
        if (entry.matches()) {
            entries.add(new Entry(entry.group(1).strip(), number, List.of()));
        } else if (!Character.isWhitespace(line.charAt(0)) || entries.isEmpty()) {
            var wanted = marker == BULLET ? "\"- \"" : "\"1. \"";
            findings.add(number, Rule.LIST, FindingTexts.of("list.not-entry", "marker", wanted));
        } else if (note.matches()) {
            note(note.group(1), note.group(2) == null ? "" : note.group(2).strip(), number);
        } else {
            carryOn(line.strip());
        }
    }

    private void note(String name, String text, int line) {
        if (!noteNames.contains(name)) {
            var known = noteNames.isEmpty()
                    ? FindingTexts.of("none")
                    : String.join(", ", noteNames.stream().sorted().toList());
            findings.add(line, Rule.LIST, FindingTexts.of("list.note", "name", name, "known", known));
            return;
        }
        var last = entries.removeLast();
        var notes = new ArrayList<>(last.notes());
        notes.add(new Note(name, text, line));
        entries.add(new Entry(last.text(), last.line(), notes));
    }

    private void carryOn(String text) {
        var last = entries.removeLast();
        if (last.notes().isEmpty()) {
            entries.add(new Entry(last.text() + " " + text, last.line(), List.of()));
            return;
        }
        var notes = new ArrayList<>(last.notes());
        var note = notes.removeLast();
        notes.add(new Note(note.name(), (note.text() + " " + text).strip(), note.line()));
        entries.add(new Entry(last.text(), last.line(), notes));
    }
}
