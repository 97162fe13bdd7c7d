package dev.rehearse.interview.conduct;

import dev.rehearse.interview.grade.ClosedScore;
import dev.rehearse.interview.grade.Given;
import dev.rehearse.interview.grade.OpenAnswers;
import dev.rehearse.interview.interview.Grade;
import dev.rehearse.interview.interview.Interview.End;
import dev.rehearse.interview.interview.NewTurns;
import dev.rehearse.interview.interview.Turn;
import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.procedure.Asked;
import dev.rehearse.interview.procedure.Conduct;
import dev.rehearse.interview.procedure.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns an answer or a reply into what is stored: the answer itself, its grade, and what is asked next. */
@ApplicationScoped
class Answers {

    private final OpenAnswers open;

    Answers(OpenAnswers open) {
        this.open = open;
    }

    /** The answer, and what follows: a question, a follow-up or the end. */
    NewTurns answer(Conduct conduct, Asked asked, Given given) {
        var said = graded(conduct, asked, given);
        var followUp = asked.item().kind() == Kind.OPEN
                ? followUp(conduct.after(said), asked.position())
                : Optional.<Turn>empty();
        return followUp.map(turn -> with(said, turn)).orElseGet(() -> goOn(conduct, said));
    }

    /** The reply to a follow-up, and what follows. An empty reply leaves the grade unchanged. */
    NewTurns reply(Conduct conduct, Asked asked, Given given) {
        var said = replied(conduct, asked, given);
        var followUp = given.isEmpty() ? Optional.<Turn>empty() : followUp(conduct.after(said), asked.position());
        return followUp.map(turn -> with(said, turn)).orElseGet(() -> goOn(conduct, said));
    }

    /** The answer or reply alone, because the time is up. */
    NewTurns last(Conduct conduct, Asked asked, Given given) {
        return asked.openFollowUp().isPresent() ? replied(conduct, asked, given) : graded(conduct, asked, given);
    }

    private NewTurns graded(Conduct conduct, Asked asked, Given given) {
        var turns = new ArrayList<Turn>();
        int number = conduct.nextTurn();
        if (!asked.isStored()) {
            turns.add(asked.turn());
            number++;
        }
        var answer = new Turn.Answer(number, asked.position(), given.values(), conduct.now());
        turns.add(answer);
        Grade grade = asked.item().kind() == Kind.OPEN
                ? open.of(conduct.interview().id()).grade(asked.item(), answer, asked.hints())
                : ClosedScore.grade(asked.item(), given, answer);
        return new NewTurns(turns, List.of(grade), null);
    }

    private NewTurns replied(Conduct conduct, Asked asked, Given given) {
        var reply = new Turn.Reply(conduct.nextTurn(), asked.position(), given.values(), conduct.now());
        if (given.isEmpty()) {
            return new NewTurns(List.of(reply), List.of(), null);
        }
        var texts = Stream.of(
                        asked.given().stream(),
                        asked.followUps().stream()
                                .map(Asked.Exchange::reply)
                                .flatMap(Stream::ofNullable)
                                .flatMap(earlier -> earlier.given().stream()),
                        given.values().stream())
                .flatMap(part -> part)
                .toList();
        var grade = open.of(conduct.interview().id())
                .grade(asked.item(), texts, asked.grades().getFirst(), reply, asked.hints());
        return new NewTurns(List.of(reply), List.of(grade), null);
    }

    private Optional<Turn> followUp(Conduct conduct, int position) {
        var asked = conduct.at(position).orElseThrow();
        var grade = asked.grade().orElse(null);
        int most = conduct.interview().settings().rules().followUps();
        if (grade == null || asked.given().isEmpty() || asked.followUps().size() >= most) {
            return Optional.empty();
        }
        var probed = asked.followUps().stream()
                .map(exchange -> exchange.asked().point())
                .toList();
        return open.probe(asked.item(), grade, probed)
                .map(probe ->
                        new Turn.FollowUp(conduct.nextTurn(), position, probe.point(), probe.text(), conduct.now()));
    }

    private static NewTurns goOn(Conduct conduct, NewTurns said) {
        return switch (conduct.after(said).progress()) {
            case Progress.Asking(var next) -> with(said, next.turn());
            case Progress.Over(var end) -> new NewTurns(said.turns(), said.grades(), end);
        };
    }

    private static NewTurns with(NewTurns said, Turn turn) {
        var turns = new ArrayList<>(said.turns());
        turns.add(turn);
        @Nullable End end = said.end();
        return new NewTurns(turns, said.grades(), end);
    }
}
