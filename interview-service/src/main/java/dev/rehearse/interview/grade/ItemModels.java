package dev.rehearse.interview.grade;

import dev.rehearse.adaptive.design.KindParameters;
import dev.rehearse.interview.interview.ItemModel;
import dev.rehearse.interview.interview.ItemModel.Form;
import dev.rehearse.interview.pool.Parameters;
import dev.rehearse.interview.pool.PooledItem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * The item response model of each item: as calibrated, or that of its kind at the difficulty that its author judges.
 */
public final class ItemModels {

    private ItemModels() {}

    public static ItemModel of(PooledItem item) {
        var judged = judged(item);
        return calibrated(item.parameters())
                .filter(model -> model.maximum() == judged.maximum())
                .orElse(judged);
    }

    /** Nothing for judged parameters, nor for those of a model that this version does not know. */
    private static Optional<ItemModel> calibrated(Parameters parameters) {
        return switch (parameters.model()) {
            case "logistic" -> Optional.of(calibrated(Form.LOGISTIC, List.of(parameters.difficulty()), parameters));
            case "graded" -> Optional.of(calibrated(Form.GRADED, parameters.thresholds(), parameters));
            case "partial" -> Optional.of(calibrated(Form.PARTIAL, parameters.thresholds(), parameters));
            case null, default -> Optional.empty();
        };
    }

    private static ItemModel calibrated(Form form, List<Double> thresholds, Parameters parameters) {
        double guessing = Objects.requireNonNullElse(parameters.guessing(), 0.0);
        return new ItemModel(form, parameters.discrimination(), thresholds, guessing, parameters.uncertainty());
    }

    private static ItemModel judged(PooledItem item) {
        int options = item.options().size();
        return switch (item.kind()) {
            case SINGLE_CHOICE -> logistic(item, KindParameters.guessingOne(options));
            case MULTIPLE_CHOICE ->
                item.partialCredit() ? partial(item) : logistic(item, KindParameters.guessingSet(options));
            case OUTPUT, SHORT_ANSWER -> logistic(item, 0);
            case ORDER -> partial(item);
            case OPEN -> model(item, Form.GRADED, 0, KindParameters.thresholds());
        };
    }

    private static ItemModel logistic(PooledItem item, double guessing) {
        return model(item, Form.LOGISTIC, guessing, 0);
    }

    private static ItemModel partial(PooledItem item) {
        return model(item, Form.PARTIAL, 0, KindParameters.steps());
    }

    private static ItemModel model(PooledItem item, Form form, double guessing, double... distances) {
        var parameters = item.parameters();
        List<Double> around = DoubleStream.of(distances)
                .mapToObj(distance -> parameters.difficulty() + distance)
                .toList();
        return new ItemModel(form, parameters.discrimination(), around, guessing, parameters.uncertainty());
    }
}
