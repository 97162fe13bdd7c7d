package dev.rehearse.interview.procedure;

import dev.rehearse.adaptive.item.Response;
import dev.rehearse.interview.grade.ItemModels;
import dev.rehearse.interview.interview.EndReason;
import dev.rehearse.interview.interview.Found;
import dev.rehearse.interview.interview.Interview;
import dev.rehearse.interview.interview.Interview.End;
import dev.rehearse.interview.interview.NewTurns;
import dev.rehearse.interview.interview.Turn;
import dev.rehearse.interview.pool.PooledItems;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An interview with its turns, from which the next question and the estimate follow. */
public record Conduct(Found found, Procedure procedure, List<Asked> asked) {

    public Conduct {
        asked = List.copyOf(asked);
    }

    /** Reads the turns and grades that were found. */
    public static Conduct of(Found found, Procedure procedure) {
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

    /** The same interview with these turns added. */
    public Conduct after(NewTurns said) {
        return of(found.after(said), procedure);
    }

    /** The question at this position, if it has been asked. */
    public Optional<Asked> at(int position) {
        return asked.stream().filter(one -> one.position() == position).findFirst();
    }

    /** The questions that have been answered and do not wait for a reply. */
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

    /** The number of the next turn to store, from 1. */
    public int nextTurn() {
        return found.turns().isEmpty() ? 1 : found.turns().getLast().number() + 1;
    }

    /**
     * The state of the interview. Running out of time ends it without any event, and is never stored: a clock that was
     * wrong for a while ends nothing.
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

    /** The current question by the turns alone, whatever the time. */
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

    /** The interview as of its deadline: answers and drafts count if they were sent or saved by then. */
    public Conduct atDeadline() {
        return new Conduct(found.at(interview().deadline()), procedure, asked);
    }

    /** The question that was open when the time was up. */
    public Optional<Asked> left() {
        return interview().end() == null && !asked.isEmpty() && asked.getLast().isOpen()
                ? Optional.of(asked.getLast())
                : Optional.empty();
    }
}
