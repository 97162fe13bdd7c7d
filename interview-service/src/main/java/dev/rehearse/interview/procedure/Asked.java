package dev.rehearse.interview.procedure;

import dev.rehearse.interview.interview.Grade;
import dev.rehearse.interview.interview.Turn;
import dev.rehearse.interview.pool.PooledItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question of an interview with everything said about it.
 *
 * @param isStored whether the question has been stored; otherwise it follows from the turns, and is stored with the
 *     next one
 * @param hints number of hints taken
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
    public int waiting() {
        return openFollowUp().map(Turn.FollowUp::number).orElse(turn.number());
    }

    /**
     * 0 while the question itself waits for its answer, otherwise the number of the follow-up that waits for a reply.
     */
    public int followUpDue() {
        return openFollowUp().isPresent() ? followUps.size() : 0;
    }

    /** The answer given; nothing before there is one, or for "I don't know". */
    public List<String> given() {
        return answer == null ? List.of() : answer.given();
    }

    /** The grade that counts: in the last turn that was graded, the first grade with a score. */
    public Optional<Grade> grade() {
        var last = gradesOfLastTurn();
        return last.stream()
                .filter(Grade::isGraded)
                .findFirst()
                .or(() -> last.reversed().stream().findFirst());
    }

    /** The newest grade with a score; the candidate's own grade stays if no later grader could score the answer. */
    public Optional<Grade> newestGrade() {
        var last = gradesOfLastTurn();
        return last.reversed().stream().filter(Grade::isGraded).findFirst().or(this::grade);
    }

    /** All grades of the last graded turn, the first one first. */
    public List<Grade> gradesOfLastTurn() {
        return grades.isEmpty()
                ? List.of()
                : grades.stream()
                        .filter(grade -> grade.turn() == grades.getLast().turn())
                        .toList();
    }

    /** The same question as if asked by this turn. */
    public Asked with(Turn.Question other) {
        return new Asked(other, item, isStored, answer, followUps, hints, grades);
    }

    /** The same question with this grade in place of its grades. */
    public Asked gradedBy(Grade grade) {
        return new Asked(turn, item, isStored, answer, followUps, hints, List.of(grade));
    }

    /** Whether it has a score, and so counts for the ability; also if a follow-up was left without a reply. */
    public boolean isScored() {
        return grade().map(Grade::isGraded).orElse(false);
    }

    public int score() {
        return grade().map(Grade::score).orElse(0);
    }

    /** Whether it has the highest possible score. */
    public boolean isRight() {
        return grade().map(grade -> grade.isGraded() && score() == grade.maximum())
                .orElse(false);
    }

    /** The time from the question to the last thing the candidate said about it. */
    public Duration time(Instant until) {
        var last = answer == null ? until : answer.at();
        for (Exchange exchange : followUps) {
            last = exchange.reply() == null ? last : exchange.reply().at();
        }
        var time = Duration.between(turn.at(), last);
        return time.isNegative() ? Duration.ZERO : time;
    }
}
