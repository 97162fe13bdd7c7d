package dev.rehearse.interview.conduct;

import dev.rehearse.adaptive.AdaptiveTest;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.interview.conduct.Interviews.Found;
import dev.rehearse.interview.pool.PooledItem;
import dev.rehearse.interview.report.EndReason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** An interview with its answers, as the engine sees it: from these alone follows what is asked next and what is known. */
record Conduct(Found found, AdaptiveProcedure procedure, List<Answer> answers) {

    Conduct {
        answers = List.copyOf(answers);
    }

    Interview interview() {
        return found.interview();
    }

    /** When the interview was read, by the database's clock. */
    Instant now() {
        return found.now();
    }

    Conduct with(Answer answer) {
        return new Conduct(
                found,
                procedure,
                Stream.concat(answers.stream(), Stream.of(answer)).toList());
    }

    PooledItem item(UUID id) {
        return procedure.items().item(id);
    }

    /** The engine, set up as the interview was when it began. */
    AdaptiveTest test() {
        return procedure.test(interview().seed);
    }

    List<Response> responses() {
        return answers.stream()
                .map(answer -> new Response(answer.item.toString(), answer.score))
                .toList();
    }

    /**
     * Where the interview stands. Time that runs out ends it without anybody doing anything, and that is never stored: a
     * clock that was wrong for a while has ended nothing.
     */
    Progress progress() {
        var interview = interview();
        if (interview.endedAt != null && interview.endReason != null) {
            return new Progress.Over(interview.endReason, interview.endedAt);
        }
        if (interview.isTimeUp(now())) {
            return new Progress.Over(EndReason.TIME_LIMIT, interview.deadline());
        }
        return procedure
                .next(interview.seed, responses())
                .<Progress>map(item -> new Progress.Asking(answers.size() + 1, item(UUID.fromString(item))))
                .orElseGet(() ->
                        new Progress.Over(EndReason.of(procedure.reasonOfEnd(interview.seed, responses())), now()));
    }
}
