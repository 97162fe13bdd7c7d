package dev.rehearse.interview.conduct;

import dev.rehearse.interview.interview.Grade;
import dev.rehearse.interview.interview.Turn;
import dev.rehearse.interview.pool.PooledItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question of an interview with all that was said about it.
 *
 * @param isStored whether the question has been written down; else it follows from the turns, and is written with the
 *     next one
 * @param hints how many were taken
 * @param grades of the answer and its replies, in order
 */
public record Asked(
        Turn.Question turn,
        PooledItem item,
        boolean isStored,
        Turn.@Nullable Answer answer,
        List<Exchange> followUps,
        int hints,
        List<Grade> grades) {

    /** A follow-up with its reply, if there is one. */
    public record Exchange(Turn.FollowUp asked, Turn.@Nullable Reply reply) {}

    public Asked {
        followUps = List.copyOf(followUps);
        grades = List.copyOf(grades);
    }

    public int position() {
        return turn.question();
    }

    /** Whether it waits for an answer, or for the reply to a follow-up. */
    public boolean isOpen() {
        return answer == null || openFollowUp().isPresent();
    }

    /** The follow-up that waits for a reply. */
    public Optional<Turn.FollowUp> openFollowUp() {
        return followUps.stream()
                .filter(exchange -> exchange.reply() == null)
                .map(Exchange::asked)
                .findFirst();
    }

    /** Number of the turn that waits for an answer: the question itself, or its open follow-up. */
    int waiting() {
        return openFollowUp().map(Turn.FollowUp::number).orElse(turn.number());
    }

    /** 0 while the question itself waits for its answer, else the number of the follow-up that waits for a reply. */
    int followUpDue() {
        return openFollowUp().isPresent() ? followUps.size() : 0;
    }

    /** What was given as the answer; nothing before it is in, or for "I don't know". */
    public List<String> given() {
        return answer == null ? List.of() : answer.given();
    }

    /** The grade that counts: of the last turn that has one, the first that knows a score. */
    public Optional<Grade> grade() {
        var last = gradesOfLastTurn();
        return last.stream()
                .filter(Grade::isGraded)
                .findFirst()
                .or(() -> last.reversed().stream().findFirst());
    }

    /** The newest grade that knows a score; that of the candidate itself stays where no later grader knows one. */
    public Optional<Grade> newestGrade() {
        var last = gradesOfLastTurn();
        return last.reversed().stream().filter(Grade::isGraded).findFirst().or(this::grade);
    }

    /** All grades of the last turn that has one, the first first. */
    List<Grade> gradesOfLastTurn() {
        return grades.isEmpty()
                ? List.of()
                : grades.stream()
                        .filter(grade -> grade.turn() == grades.getLast().turn())
                        .toList();
    }

    /** The same question as if it had been asked by this turn. */
    public Asked with(Turn.Question other) {
        return new Asked(other, item, isStored, answer, followUps, hints, grades);
    }

    /** The same question with another grade in place of those it has. */
    public Asked gradedBy(Grade grade) {
        return new Asked(turn, item, isStored, answer, followUps, hints, List.of(grade));
    }

    /**
     * Whether its score is known, so that it tells something of the ability, also when a follow-up was left without a
     * reply.
     */
    public boolean isScored() {
        return grade().map(Grade::isGraded).orElse(false);
    }

    public int score() {
        return grade().map(Grade::score).orElse(0);
    }

    /** Whether it is as right as can be. */
    public boolean isRight() {
        return grade().map(grade -> grade.isGraded() && score() == grade.maximum())
                .orElse(false);
    }

    /** From the question to the last thing that the candidate said about it. */
    public Duration time(Instant until) {
        var last = answer == null ? until : answer.at();
        for (Exchange exchange : followUps) {
            last = exchange.reply() == null ? last : exchange.reply().at();
        }
        var time = Duration.between(turn.at(), last);
        return time.isNegative() ? Duration.ZERO : time;
    }
}
