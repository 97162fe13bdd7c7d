package dev.rehearse.interview.interview;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An interview as read, with all that was said in it.
 *
 * @param turns in order
 * @param grades by turn, and of one turn in order
 * @param now the time of reading, by the database's clock
 */
public record Found(Interview interview, List<Turn> turns, List<Grade> grades, Instant now) {

    private static final Comparator<Grade> ORDER =
            Comparator.comparingInt(Grade::turn).thenComparingInt(Grade::number);

    public Found {
        turns = List.copyOf(turns);
        grades = List.copyOf(grades);
    }

    /** The same interview with these turns, grades and end added. */
    public Found after(NewTurns said) {
        return new Found(
                said.end() == null ? interview : interview.ended(said.end()),
                Stream.concat(turns.stream(), said.turns().stream()).toList(),
                Stream.concat(grades.stream(), said.grades().stream())
                        .sorted(ORDER)
                        .toList(),
                now);
    }

    /** The same interview as of another time. */
    public Found at(Instant then) {
        return new Found(interview, turns, grades, then);
    }
}
