package dev.rehearse.interview.conduct;

import dev.rehearse.adaptive.AdaptiveTest;
import dev.rehearse.adaptive.Step;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.stopping.MaximumLength;
import dev.rehearse.adaptive.stopping.MinimumLength;
import dev.rehearse.adaptive.stopping.StopReason;
import dev.rehearse.adaptive.stopping.TargetStandardError;
import dev.rehearse.adaptive.stopping.TimeLimit;
import dev.rehearse.interview.pool.PooledItem;
import dev.rehearse.interview.report.EndReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An interview with its answers, as the engine sees it: from these alone follows what is asked next and what is known. */
public record Conduct(Interview interview, List<Answer> answers) {

    public Conduct {
        answers = List.copyOf(answers);
    }

    /** The engine, set up as the interview was when it began. */
    public AdaptiveTest test() {
        var settings = interview.settings;
        int longest =
                Math.min(settings.maximumLength(), interview.itemPool.items().size());
        return AdaptiveTest.over(ItemPool.of(
                        interview.itemPool.items().stream().map(Conduct::item).toList()))
                .seed(interview.seed)
                .stopWhen(
                        new MinimumLength(
                                Math.min(settings.minimumLength(), longest),
                                new TargetStandardError(settings.targetStandardError())),
                        new MaximumLength(settings.maximumLength()),
                        new TimeLimit(Duration.ofSeconds(settings.timeLimitSeconds())))
                .build();
    }

    private static Item item(PooledItem item) {
        var parameters = item.parameters();
        return Item.twoParameterLogistic(item.id().toString(), parameters.discrimination(), parameters.difficulty());
    }

    public List<Response> responses() {
        return answers.stream()
                .map(answer -> new Response(answer.item.toString(), answer.score))
                .toList();
    }

    /** Where the interview stands at the moment. Time that runs out ends it without anybody doing anything. */
    Progress progress(Instant now) {
        if (interview.endedAt != null && interview.endReason != null) {
            return new Progress.Over(interview.endReason, interview.endedAt);
        }
        return switch (test().next(responses(), interview.elapsed(now))) {
            case Step.Administer(var item, var _, var _) ->
                new Progress.Asking(answers.size() + 1, interview.itemPool.item(UUID.fromString(item.id())));
            case Step.Stop(var reason, var _) ->
                new Progress.Over(EndReason.of(reason), reason == StopReason.TIME_LIMIT ? interview.deadline() : now);
        };
    }
}
