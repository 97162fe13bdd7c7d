package dev.rehearse.cli.rescore;

import dev.rehearse.cli.operator.Answer;
import dev.rehearse.cli.operator.Exit;
import dev.rehearse.cli.operator.Failure;
import dev.rehearse.cli.operator.OperatorApi;
import dev.rehearse.cli.operator.Query;
import dev.rehearse.cli.operator.Screen;
import dev.rehearse.terminal.RedrawnLine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the interviews of a practice test, in as many requests as necessary. It can be resumed after an
 * interruption, and is idempotent.
 */
final class Pass {

    /**
     * The interviews to process.
     *
     * @param after the id after which it begins; from the first if absent
     * @param limit how many per request; the service's default if absent
     */
    record Range(
            String practiceTest,
            @Nullable String after,
            @Nullable String limit) {}

    private final Work work;
    private final OperatorApi api;
    private final Screen screen;
    private final boolean json;
    private long interviews;
    private long changed;

    Pass(Work work, OperatorApi api, Screen screen, boolean json) {
        this.work = work;
        this.api = api;
        this.screen = screen;
        this.json = json;
    }

    Exit over(Range range) {
        try (var line = new RedrawnLine(screen.out(), screen.redraws() && !json).erasedAtExit()) {
            var next = Optional.ofNullable(range.after());
            do {
                next = page(range, next, line);
            } while (next.isPresent());
        }
        if (!json) {
            screen.line(work.sum(interviews, changed) + ".");
            if (work == Work.REGRADE && changed > 0) {
                screen.remark("Next: ./rehearse rescore " + range.practiceTest());
            }
        }
        return Exit.DONE;
    }

    /** Returns the id after which to continue. */
    private Optional<String> page(Range range, Optional<String> after, RedrawnLine line) {
        var body = request(range, after);
        var answer = Answer.parse(body);
        interviews += answer.number("interviews");
        changed += answer.number("changed");
        var next = answer.optional("next");
        if (next.isPresent() && next.equals(after)) {
            throw new Failure(Exit.FAILED, "The service names interview " + next.get() + " as the next one twice.");
        }
        if (json) {
            screen.answer(body);
        } else {
            next.ifPresent(place -> tell(place, line));
        }
        return next;
    }

    private String request(Range range, Optional<String> after) {
        var query = new Query().with("after", after.orElse(null)).with("limit", range.limit());
        try {
            return api.post("practice-tests/" + range.practiceTest() + "/" + work.word() + query);
        } catch (Failure failure) {
            throw after.map(place ->
                            new Failure(failure.exit(), failure.reason() + " To go on from here: --after " + place))
                    .orElse(failure);
        }
    }

    /** A pass that is interrupted can be resumed at the last id it printed. */
    private void tell(String place, RedrawnLine line) {
        var far = work.sum(interviews, changed);
        if (screen.redraws()) {
            line.draw(far);
        } else {
            screen.remark(far + "; --after " + place + " goes on from here");
        }
    }
}
