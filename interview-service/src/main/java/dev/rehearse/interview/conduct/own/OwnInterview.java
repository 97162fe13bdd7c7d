package dev.rehearse.interview.conduct.own;

import dev.rehearse.interview.conduct.InterviewView;
import dev.rehearse.interview.practicetest.Mode;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** One line of the list of the browser's own interviews. */
public record OwnInterview(InterviewView view) {

    public boolean isQuiz() {
        return view.mode() == Mode.QUIZ;
    }

    public boolean isOver() {
        return view.question() == null;
    }

    /** In UTC, because the service does not know the reader's time zone. */
    public LocalDate day() {
        return LocalDate.ofInstant(view.startedAt(), ZoneOffset.UTC);
    }
}
