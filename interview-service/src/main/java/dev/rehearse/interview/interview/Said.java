package dev.rehearse.interview.interview;

import dev.rehearse.interview.interview.Interview.End;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be stored at once.
 *
 * @param end if the interview ends by it
 */
public record Said(
        List<Turn> turns, List<Grade> grades, @Nullable End end) {

    public Said {
        turns = List.copyOf(turns);
        grades = List.copyOf(grades);
    }

    public boolean isEmpty() {
        return turns.isEmpty() && grades.isEmpty() && end == null;
    }
}
