package dev.rehearse.adaptive.item;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * A question as the model sees it.
 *
 * @param id identifies the item in its pool; not blank
 */
public record Item(String id, ItemResponseModel model) {

    public Item {
        if (id.isBlank()) {
            throw new InvalidItemId(id);
        }
        Objects.requireNonNull(model, () -> "Item " + id + " has no model");
    }

    /**
     * An item scored 0 or 1, by {@link TwoParameterLogistic}.
     *
     * @throws InvalidItemParameter naming the item, if a parameter is out of its range
     */
    public static Item twoParameterLogistic(String id, double discrimination, double difficulty) {
        return of(id, () -> new TwoParameterLogistic(discrimination, difficulty));
    }

    /**
     * An item of any model, such as {@code Item.of("essay", () -> new PartialCredit(1, -0.5, 0.8))}.
     *
     * @throws InvalidItemParameter naming the item, if the model refuses a parameter
     */
    public static Item of(String id, Supplier<ItemResponseModel> model) {
        try {
            return new Item(id, model.get());
        } catch (InvalidItemParameter invalid) {
            throw invalid.ofItem(id);
        }
    }

    /** Expected Fisher information at ability {@code theta} (logits), per squared logit. */
    public double information(double theta) {
        return model.information(theta);
    }
}
