package dev.rehearse.interview.grade;

import dev.rehearse.interview.interview.ItemModel;
import dev.rehearse.interview.interview.ItemModel.Form;
import dev.rehearse.interview.pool.PooledItem;
import java.util.List;
import java.util.stream.DoubleStream;

/** The item response model of each kind, around the difficulty that the author or a calibration gives. */
public final class ItemModels {

    /*
     * A choice of one of k options is right by chance once in k, a set of options once in the 2^k - 1 sets that are not
     * empty (Birnbaum 1968: the 3PL's c). Where an answer can be right in part, the steps lie half a logit on either side
     * of the difficulty, and the four thresholds of an open answer 0.8 apart: an author's guess until answers calibrate them.
     */
    private static final double HALF_STEP = 0.5;
    private static final double[] THRESHOLDS = {-1.2, -0.4, 0.4, 1.2};

    private ItemModels() {}

    public static ItemModel of(PooledItem item) {
        int options = item.options().size();
        return switch (item.kind()) {
            case SINGLE_CHOICE -> logistic(item, 1.0 / Math.max(2, options));
            case MULTIPLE_CHOICE ->
                item.partialCredit() ? partial(item) : logistic(item, 1 / (Math.pow(2, Math.max(2, options)) - 1));
            case OUTPUT, SHORT_ANSWER -> logistic(item, 0);
            case ORDER -> partial(item);
            case OPEN -> new ItemModel(Form.GRADED, item.parameters().discrimination(), around(item, THRESHOLDS), 0);
        };
    }

    private static ItemModel logistic(PooledItem item, double guessing) {
        return new ItemModel(Form.LOGISTIC, item.parameters().discrimination(), around(item, 0), guessing);
    }

    private static ItemModel partial(PooledItem item) {
        return new ItemModel(Form.PARTIAL, item.parameters().discrimination(), around(item, -HALF_STEP, HALF_STEP), 0);
    }

    private static List<Double> around(PooledItem item, double... distances) {
        return DoubleStream.of(distances)
                .mapToObj(distance -> item.parameters().difficulty() + distance)
                .toList();
    }
}
