package dev.rehearse.adaptive.item;

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
    }

    /**
     * An item scored 0 or 1, by {@link TwoParameterLogistic}.
     *
     * @throws InvalidItemParameter naming the item, if a parameter is out of its range
     */
    public static Item twoParameterLogistic(String id, double discrimination, double difficulty) {
        try {
            return new Item(id, new TwoParameterLogistic(discrimination, difficulty));
        } catch (InvalidItemParameter invalid) {
            throw invalid.ofItem(id);
        }
    }

    /** Expected Fisher information at ability {@code theta} (logits), per squared logit. */
    public double information(double theta) {
        return model.information(theta);
    }
}
