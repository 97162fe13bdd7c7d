package dev.rehearse.interview.interview;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.rehearse.adaptive.item.GeneralizedPartialCredit;
import dev.rehearse.adaptive.item.GradedResponse;
import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.item.Logistic;
import dev.rehearse.adaptive.item.ParameterSpread;
import dev.rehearse.adaptive.item.UncertainModel;

/**
 * The engine's models of item models, each created once and shared, because one with uncertain parameters holds tables
 * over ability.
 */
final class ResponseModels {

    /**
     * Authors' difficulties give a few dozen different models, however many items there are; a calibrated item has one
     * of its own, of 9 to 18 KB.
     */
    private static final int MOST = 2000;

    private static final LoadingCache<ItemModel, ItemResponseModel> MODELS =
            Caffeine.newBuilder().maximumSize(MOST).build(ResponseModels::model);

    private ResponseModels() {}

    static ItemResponseModel of(ItemModel item) {
        return item.uncertainty() == null ? certain(item) : MODELS.get(item);
    }

    private static ItemResponseModel model(ItemModel item) {
        var uncertainty = item.uncertainty();
        return uncertainty == null
                ? certain(item)
                : UncertainModel.of(
                        certain(item),
                        new ParameterSpread(
                                uncertainty.logDiscrimination(),
                                uncertainty.difficulty(),
                                0,
                                uncertainty.correlation()));
    }

    private static ItemResponseModel certain(ItemModel item) {
        double[] thresholds = item.b().stream().mapToDouble(Double::doubleValue).toArray();
        return switch (item.form()) {
            case LOGISTIC -> Logistic.threeParameter(1, item.a(), thresholds[0], item.c());
            case GRADED -> new GradedResponse(1, item.a(), thresholds);
            case PARTIAL -> new GeneralizedPartialCredit(1, item.a(), thresholds);
        };
    }
}
