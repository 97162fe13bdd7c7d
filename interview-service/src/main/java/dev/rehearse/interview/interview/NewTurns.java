package dev.rehearse.interview.interview;

import dev.rehearse.interview.interview.Interview.End;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The turns, grades and end that one request adds.
 *
 * @param end if the interview ends with it
 */
public record NewTurns(
        List<Turn> turns, List<Grade> grades, @Nullable End end) {

    public NewTurns {
        turns = List.copyOf(turns);
        grades = List.copyOf(grades);
    }

    public boolean isEmpty() {
        return turns.isEmpty() && grades.isEmpty() && end == null;
    }
}
