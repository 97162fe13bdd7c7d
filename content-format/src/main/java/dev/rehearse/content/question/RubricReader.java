package dev.rehearse.content.question;

import dev.rehearse.content.finding.FileFindings;
import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.markdown.Entry;
import dev.rehearse.content.markdown.Entry.Note;
import dev.rehearse.content.markdown.EntryList;
import dev.rehearse.content.markdown.Part;
import dev.rehearse.content.model.RubricPoint;
import dev.rehearse.content.model.Topic;
import dev.rehearse.content.text.Slug;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a rubric: a list of claims, with notes on each. */
record RubricReader(Topic topic, FileFindings findings) {

    static final String ID = "id";
    static final String WEIGHT = "weight";
    static final String BONUS = "bonus";
    static final String COMPETENCY = "competency";
    static final String ACCEPT = "accept";
    static final String CONTRADICTION = "contradiction";
    static final String FOLLOW_UP = "follow-up";

    private static final Set<String> NOTES = Set.of(ID, WEIGHT, BONUS, COMPETENCY, ACCEPT, CONTRADICTION, FOLLOW_UP);
    private static final Set<String> REPEATED = Set.of(ACCEPT, CONTRADICTION);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3})?");

    List<RubricPoint> read(Part part) {
        var points = new ArrayList<RubricPoint>();
        var ids = new HashSet<String>();
        for (Entry entry : EntryList.bullets(part, NOTES, findings)) {
            checkNotes(entry);
            var point = point(entry, points.size() + 1);
            if (!ids.add(point.id())) {
                findings.add(entry.line(), Rule.ID, FindingTexts.of("point.id-twice", "id", point.id()));
            }
            points.add(point);
        }
        return points;
    }

    private RubricPoint point(Entry entry, int number) {
        return new RubricPoint(
                id(entry, number),
                entry.text(),
                weight(entry),
                entry.note(BONUS).isEmpty(),
                competency(entry),
                entry.all(ACCEPT),
                entry.all(CONTRADICTION),
                entry.note(FOLLOW_UP).map(Note::text).orElse(null));
    }

    private void checkNotes(Entry entry) {
        var seen = new HashSet<String>();
        for (Note note : entry.notes()) {
            if (!seen.add(note.name()) && !REPEATED.contains(note.name())) {
                findings.add(note.line(), Rule.LIST, FindingTexts.of("point.note-twice", "name", note.name()));
            }
            if (note.text().isEmpty() != note.name().equals(BONUS)) {
                findings.add(
                        note.line(),
                        Rule.LIST,
                        note.name().equals(BONUS)
                                ? FindingTexts.of("point.bonus")
                                : FindingTexts.of("point.note-empty", "name", note.name()));
            }
        }
    }

    private String id(Entry entry, int number) {
        return entry.note(ID)
                .map(note -> {
                    if (!Slug.is(note.text())) {
                        findings.add(note.line(), Rule.NAME, FindingTexts.of("point.id", "wanted", Slug.form()));
                    }
                    return note.text();
                })
                .orElse("point-" + number);
    }

    private double weight(Entry entry) {
        var note = entry.note(WEIGHT).orElse(null);
        double weight = note == null ? 1 : NUMBER.matcher(note.text()).matches() ? Double.parseDouble(note.text()) : 0;
        if (note != null && weight == 0) {
            findings.add(note.line(), Rule.LIST, FindingTexts.of("point.weight"));
        }
        return weight;
    }

    private @Nullable String competency(Entry entry) {
        var note = entry.note(COMPETENCY).orElse(null);
        if (note == null) {
            return null;
        }
        ProfileReader.checkCompetency(
                topic, note.text(), message -> findings.add(note.line(), Rule.REFERENCE, message));
        return note.text();
    }
}
