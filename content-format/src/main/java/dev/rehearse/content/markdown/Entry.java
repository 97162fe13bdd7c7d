package dev.rehearse.content.markdown;

import java.util.List;
import java.util.Optional;

/**
 * An entry of a list, with what is noted below it.
 *
 * @param text Markdown, on one line
 * @param line of the file
 */
public record Entry(String text, int line, List<Note> notes) {

    public Entry {
        notes = List.copyOf(notes);
    }

    /** A line like {@code - name: text} below an entry; the text of {@code - name} is empty. */
    public record Note(String name, String text, int line) {}

    public Optional<Note> note(String name) {
        return notes.stream().filter(note -> note.name().equals(name)).findFirst();
    }

    /** The texts of all notes of the name. */
    public List<String> all(String name) {
        return notes.stream()
                .filter(note -> note.name().equals(name))
                .map(Note::text)
                .toList();
    }
}
