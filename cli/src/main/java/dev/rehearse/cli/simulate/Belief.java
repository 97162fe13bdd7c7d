package dev.rehearse.cli.simulate;

import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.item.ParameterSpread;
import dev.rehearse.adaptive.item.UncertainModel;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The uncertainty of items that only their authors have judged: equal ones share one model with its tables. */
final class Belief implements UnaryOperator<ItemResponseModel> {

    private final ParameterSpread spread;
    private final Map<ItemResponseModel, ItemResponseModel> models = new HashMap<>();

    private Belief(ParameterSpread spread) {
        this.spread = spread;
    }

    /** Models with parameters of this uncertainty. */
    static UnaryOperator<ItemResponseModel> of(ParameterSpread spread) {
        return spread.equals(ParameterSpread.NONE) ? UnaryOperator.identity() : new Belief(spread);
    }

    @Override
    public ItemResponseModel apply(ItemResponseModel model) {
        return models.computeIfAbsent(model, judged -> UncertainModel.of(judged, spread));
    }
}
