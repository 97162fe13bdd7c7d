package dev.rehearse.interview.conduct;

import dev.rehearse.interview.practicetest.Mode;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** One line of the list of own interviews. */
public record OwnInterview(InterviewView view) {

    public boolean isQuiz() {
        return view.mode() == Mode.QUIZ;
    }

    public boolean isOver() {
        return view.question() == null;
    }

    /** In UTC: where the reader is, the service does not know. */
    public LocalDate day() {
        return LocalDate.ofInstant(view.startedAt(), ZoneOffset.UTC);
    }
}
