package dev.rehearse.question.author.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The differences between two texts, word by word.
 *
 * @param pieces both texts, piece by piece
 */
record WordDiff(List<Piece> pieces) {

    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{N}_]+|[^\\s\\p{L}\\p{N}_]");

    /** The cost is quadratic in the number of differing words. Beyond this, everything counts as replaced. */
    private static final int MOST_WORDS = 4_000;

    /** Which of the texts contains a piece. */
    enum Operation {
        @JsonProperty("equal")
        EQUAL,
        @JsonProperty("delete")
        DELETE,
        @JsonProperty("insert")
        INSERT
    }

    /** A piece of one text or of both. */
    record Piece(Operation operation, String text) {}

    static WordDiff of(String before, String after) {
        var old = words(before);
        var fresh = words(after);
        int start = commonStart(old, fresh);
        int end = commonStart(
                old.subList(start, old.size()).reversed(),
                fresh.subList(start, fresh.size()).reversed());
        var pieces = new ArrayList<Piece>();
        add(pieces, Operation.EQUAL, old.subList(0, start));
        between(pieces, old.subList(start, old.size() - end), fresh.subList(start, fresh.size() - end));
        add(pieces, Operation.EQUAL, old.subList(old.size() - end, old.size()));
        return new WordDiff(List.copyOf(pieces));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(match -> match.group()).toList();
    }

    private static int commonStart(List<String> one, List<String> other) {
        int at = 0;
        while (at < one.size() && at < other.size() && one.get(at).equals(other.get(at))) {
            at++;
        }
        return at;
    }

    private static void between(List<Piece> pieces, List<String> old, List<String> fresh) {
        if (old.size() > MOST_WORDS || fresh.size() > MOST_WORDS) {
            add(pieces, Operation.DELETE, old);
            add(pieces, Operation.INSERT, fresh);
            return;
        }
        int at = 0;
        var deleted = new ArrayList<String>();
        var inserted = new ArrayList<String>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(old, fresh, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            if (delta.getSource().getPosition() > at) {
                addChange(pieces, deleted, inserted);
                add(pieces, Operation.EQUAL, old.subList(at, delta.getSource().getPosition()));
            }
            deleted.addAll(delta.getSource().getLines());
            inserted.addAll(delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        addChange(pieces, deleted, inserted);
        add(pieces, Operation.EQUAL, old.subList(at, old.size()));
    }

    /** Deleted pieces come before their replacements. */
    private static void addChange(List<Piece> pieces, List<String> deleted, List<String> inserted) {
        add(pieces, Operation.DELETE, deleted);
        add(pieces, Operation.INSERT, inserted);
        deleted.clear();
        inserted.clear();
    }

    private static void add(List<Piece> pieces, Operation operation, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(operation, String.join("", words)));
        }
    }
}
