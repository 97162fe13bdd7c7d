package dev.rehearse.content.markdown;

import java.util.List;

/**
 * Some lines of a file.
 *
 * @param body the lines below the front matter, of which these are some
 * @param firstLine the line of the file that the body begins at
 * @param from index of the first, in the body
 * @param to index after the last
 */
public record Lines(List<String> body, int firstLine, int from, int to) {

    Lines between(int newFrom, int newTo) {
        return new Lines(body, firstLine, newFrom, newTo);
    }

    String joined() {
        return String.join("\n", all());
    }

    /** The lines themselves. */
    public List<String> all() {
        return body.subList(from, to);
    }

    /** The line of the file for an index in the body. */
    int line(int index) {
        return firstLine + index;
    }

    /** The line of the file for an index in these lines. */
    public int lineOf(int index) {
        return firstLine + from + index;
    }
}
