package dev.rehearse.interview.conduct;

import dev.rehearse.adaptive.item.Response;
import dev.rehearse.interview.grade.ItemModels;
import dev.rehearse.interview.interview.EndReason;
import dev.rehearse.interview.interview.Interview;
import dev.rehearse.interview.interview.Interview.End;
import dev.rehearse.interview.interview.Interviews.Found;
import dev.rehearse.interview.interview.Said;
import dev.rehearse.interview.interview.Turn;
import dev.rehearse.interview.pool.PooledItems;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An interview with what was said in it: from these alone follows what is asked next and what is known. */
public record Conduct(Found found, Procedure procedure, List<Asked> asked) {

    public Conduct {
        asked = List.copyOf(asked);
    }

    static Conduct of(Found found, Procedure procedure) {
        return new Conduct(found, procedure, Transcript.of(procedure.items(), found.turns(), found.grades()));
    }

    public Interview interview() {
        return found.interview();
    }

    /** When the interview was read, by the database's clock. */
    public Instant now() {
        return found.now();
    }

    public PooledItems items() {
        return procedure.items();
    }

    /** The same interview after this was said. */
    Conduct after(Said said) {
        var interview = said.end() == null ? interview() : interview().ended(said.end());
        var turns = Stream.concat(found.turns().stream(), said.turns().stream()).toList();
        var grades =
                Stream.concat(found.grades().stream(), said.grades().stream()).toList();
        return of(new Found(interview, turns, grades, now()), procedure);
    }

    /** The question at this position, if it has been asked. */
    Optional<Asked> at(int position) {
        return asked.stream().filter(one -> one.position() == position).findFirst();
    }

    /** The questions that have been answered, and are not waiting for a reply. */
    public List<Asked> answered() {
        return asked.stream().filter(one -> one.answer() != null).toList();
    }

    /** What the engine reads: the scores of the questions that have one. */
    public List<Response> responses() {
        return asked.stream()
                .filter(Asked::isScored)
                .map(one -> new Response(one.item().id().toString(), one.score()))
                .toList();
    }

    int nextTurn() {
        return found.turns().isEmpty() ? 1 : found.turns().getLast().number() + 1;
    }

    /**
     * Where the interview stands. Time that runs out ends it without anybody doing anything, and that is never stored:
     * a clock that was wrong for a while has ended nothing.
     */
    public Progress progress() {
        var interview = interview();
        var end = interview.end();
        if (end != null) {
            return new Progress.Over(end);
        }
        if (interview.isTimeUp(now())) {
            return new Progress.Over(new End(EndReason.TIME_LIMIT, interview.deadline()));
        }
        return standing();
    }

    /** The question at hand by what was said alone, whatever the time is. */
    private Progress standing() {
        if (!asked.isEmpty() && asked.getLast().isOpen()) {
            return new Progress.Asking(asked.getLast());
        }
        return switch (procedure.next(this)) {
            case Procedure.Next.Ask(var item) -> new Progress.Asking(next(item));
            case Procedure.Next.Stop(var reason) -> new Progress.Over(new End(reason, now()));
        };
    }

    private Asked next(dev.rehearse.interview.pool.PooledItem item) {
        var turn =
                new Turn.Question(nextTurn(), asked.size() + 1, item.id(), item.version(), ItemModels.of(item), now());
        return new Asked(turn, item, false, null, List.of(), 0, List.of());
    }

    /** The same as it was at its deadline: what counts from then was said by then. */
    Conduct atDeadline() {
        var then = new Found(
                interview(), found.turns(), found.grades(), interview().deadline());
        return new Conduct(then, procedure, asked);
    }

    /** The question that was at hand when the time was up. */
    Optional<Asked> left() {
        return interview().end() == null && !asked.isEmpty() && asked.getLast().isOpen()
                ? Optional.of(asked.getLast())
                : Optional.empty();
    }
}
