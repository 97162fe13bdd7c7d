package dev.rehearse.interview.conduct;

import dev.rehearse.interview.grade.OpenAnswers;
import dev.rehearse.interview.interview.Grade;
import dev.rehearse.interview.interview.Turn;
import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.procedure.Asked;
import dev.rehearse.interview.procedure.Asked.Exchange;
import dev.rehearse.interview.procedure.Conduct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Grades open answers again, with the current grader. */
@ApplicationScoped
class Regrades {

    private final OpenAnswers open;

    Regrades(OpenAnswers open) {
        this.open = open;
    }

    /** The grade to add to the earlier ones; nothing if there is no text, or if this grader has already graded it. */
    Optional<Grade> of(Conduct conduct, Asked asked) {
        var answer = asked.answer();
        if (asked.item().kind() != Kind.OPEN
                || answer == null
                || answer.given().isEmpty()
                || asked.grades().isEmpty()) {
            return Optional.empty();
        }
        var earlier = asked.gradesOfLastTurn();
        var grade = graded(conduct, asked, answer);
        boolean isKnown = earlier.stream().anyMatch(one -> isOfSameGrader(one, grade));
        return isKnown || grade.turn() != earlier.getLast().turn()
                ? Optional.empty()
                : Optional.of(grade.later(earlier.getLast().number() + 1, conduct.now()));
    }

    private static boolean isOfSameGrader(Grade one, Grade other) {
        return one.grader().equals(other.grader()) && one.version().equals(other.version());
    }

    private Grade graded(Conduct conduct, Asked asked, Turn.Answer answer) {
        var grader = open.of(conduct.interview().id());
        var ofAnswer = grader.grade(asked.item(), answer, asked.hints());
        List<Turn.Reply> replies = asked.followUps().stream()
                .map(Exchange::reply)
                .filter(Objects::nonNull)
                .filter(reply -> !reply.given().isEmpty())
                .toList();
        if (replies.isEmpty()) {
            return ofAnswer;
        }
        var texts = Stream.concat(answer.given().stream(), replies.stream().flatMap(reply -> reply.given().stream()))
                .toList();
        return grader.grade(asked.item(), texts, ofAnswer, replies.getLast(), asked.hints());
    }
}
