package dev.rehearse.interview.grade;

import dev.rehearse.adaptive.design.KindParameters;
import dev.rehearse.interview.interview.ItemModel;
import dev.rehearse.interview.interview.ItemModel.Form;
import dev.rehearse.interview.pool.PooledItem;
import java.util.List;
import java.util.stream.DoubleStream;

/** The item response model of each kind, around the difficulty that the author or a calibration gives. */
public final class ItemModels {

    private ItemModels() {}

    public static ItemModel of(PooledItem item) {
        int options = item.options().size();
        return switch (item.kind()) {
            case SINGLE_CHOICE -> logistic(item, KindParameters.guessingOne(options));
            case MULTIPLE_CHOICE ->
                item.partialCredit() ? partial(item) : logistic(item, KindParameters.guessingSet(options));
            case OUTPUT, SHORT_ANSWER -> logistic(item, 0);
            case ORDER -> partial(item);
            case OPEN ->
                new ItemModel(
                        Form.GRADED, item.parameters().discrimination(), around(item, KindParameters.thresholds()), 0);
        };
    }

    private static ItemModel logistic(PooledItem item, double guessing) {
        return new ItemModel(Form.LOGISTIC, item.parameters().discrimination(), around(item, 0), guessing);
    }

    private static ItemModel partial(PooledItem item) {
        return new ItemModel(Form.PARTIAL, item.parameters().discrimination(), around(item, KindParameters.steps()), 0);
    }

    private static List<Double> around(PooledItem item, double... distances) {
        return DoubleStream.of(distances)
                .mapToObj(distance -> item.parameters().difficulty() + distance)
                .toList();
    }
}
