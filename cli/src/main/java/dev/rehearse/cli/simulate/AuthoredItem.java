package dev.rehearse.cli.simulate;

import dev.rehearse.adaptive.design.DesignItem;
import dev.rehearse.adaptive.design.KindParameters;
import dev.rehearse.adaptive.design.Quota;
import dev.rehearse.adaptive.item.GeneralizedPartialCredit;
import dev.rehearse.adaptive.item.GradedResponse;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.item.Logistic;
import dev.rehearse.content.model.Difficulty;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Scoring;
import dev.rehearse.content.model.Status;
import dev.rehearse.content.model.Task;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * A question of a content file as an item with its author's judgement of difficulty, as services have it until a
 * calibration.
 */
final class AuthoredItem {

    private AuthoredItem() {}

    /**
     * With the properties that a blueprint uses.
     *
     * @param severalTopics whether competencies are qualified by their topics
     * @param belief the uncertainty of its model
     */
    static DesignItem of(Question question, boolean severalTopics, UnaryOperator<ItemResponseModel> belief) {
        var profile = question.profile();
        @Nullable String competency = profile.competency();
        return new DesignItem(
                item(question, belief),
                question.kind().word(),
                question.topic(),
                competency == null || !severalTopics ? competency : question.topic() + "/" + competency,
                profile.family(),
                profile.enemies().stream().map(UUID::toString).collect(Collectors.toSet()),
                profile.status() == Status.PILOT);
    }

    static Quota quota(dev.rehearse.content.model.Quota quota) {
        return switch (quota) {
            case dev.rehearse.content.model.Quota.OfCompetency(var competency, int minimum, int maximum) ->
                new Quota.OfCompetency(competency, minimum, maximum);
            case dev.rehearse.content.model.Quota.OfKind(var kind, int minimum, int maximum) ->
                new Quota.OfKind(kind.word(), minimum, maximum);
        };
    }

    /** With the uncertainty of its model, whose parameters are the author's judgement. */
    static Item item(Question question, UnaryOperator<ItemResponseModel> belief) {
        double difficulty = judged(question.profile().difficulty());
        return Item.of(question.id().toString(), () -> belief.apply(model(question.task(), difficulty)));
    }

    private static double judged(Difficulty difficulty) {
        return switch (difficulty) {
            case EASY -> -1;
            case MEDIUM -> 0;
            case HARD -> 1;
        };
    }

    private static ItemResponseModel model(Task task, double difficulty) {
        return switch (task) {
            case Task.SingleChoice(var options, var _) ->
                logistic(difficulty, KindParameters.guessingOne(options.size()));
            case Task.MultipleChoice(var options, var scoring, var _) ->
                scoring == Scoring.PARTIAL
                        ? partial(difficulty)
                        : logistic(difficulty, KindParameters.guessingSet(options.size()));
            case Task.Output _, Task.ShortAnswer _ -> logistic(difficulty, 0);
            case Task.Order _ -> partial(difficulty);
            case Task.Open _ -> new GradedResponse(1, 1, around(difficulty, KindParameters.thresholds()));
            case Task.Code _ -> throw new IllegalArgumentException("Interviews ask for no programs.");
        };
    }

    private static ItemResponseModel logistic(double difficulty, double guessing) {
        return Logistic.threeParameter(1, 1, difficulty, guessing);
    }

    private static ItemResponseModel partial(double difficulty) {
        return new GeneralizedPartialCredit(1, 1, around(difficulty, KindParameters.steps()));
    }

    private static double[] around(double difficulty, double... distances) {
        return DoubleStream.of(distances).map(distance -> difficulty + distance).toArray();
    }
}
