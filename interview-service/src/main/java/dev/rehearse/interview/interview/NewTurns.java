package dev.rehearse.interview.interview;

import dev.rehearse.interview.interview.Interview.End;
import java.time.Instant;
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

    /** With the times that {@link TurnRows#insert} gives them at this time of the database. */
    NewTurns storedAt(Instant now, Interview interview) {
        var said = now.isBefore(interview.deadline()) ? now : interview.deadline();
        return new NewTurns(
                turns.stream().map(turn -> turn.saidAt(said)).toList(),
                grades.stream().map(grade -> grade.storedAt(now)).toList(),
                end == null ? null : new End(end.reason(), interview.notBeforeStart(end.at())));
    }

    public boolean isEmpty() {
        return turns.isEmpty() && grades.isEmpty() && end == null;
    }
}
