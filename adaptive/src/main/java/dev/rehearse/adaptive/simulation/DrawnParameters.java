package dev.rehearse.adaptive.simulation;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.item.UncertainModel;
import dev.rehearse.adaptive.selection.SeededDraw;
import java.util.random.RandomGenerator;

/**
 * Examinees who answer by item parameters drawn for each of them, from the uncertainty of each item.
 *
 * @param examinees their abilities and random numbers
 * @param truth the true items by id; models that are not an {@link UncertainModel} are used unchanged
 * @param seed of the draws of parameters
 */
public record DrawnParameters(Examinees examinees, ItemPool truth, long seed) implements Examinees {

    @Override
    public double ability(int examinee) {
        return examinees.ability(examinee);
    }

    @Override
    public double luck(int examinee, int position) {
        return examinees.luck(examinee, position);
    }

    @Override
    public long seed(int examinee) {
        return examinees.seed(examinee);
    }

    @Override
    public ItemResponseModel model(int examinee, Item item) {
        return switch (truth.item(item.id()).model()) {
            case UncertainModel uncertain -> uncertain.draw(new Draws(SeededDraw.of(seed, examinee, item.id())));
            case ItemResponseModel certain -> certain;
        };
    }

    /** The random numbers of one item and examinee. */
    private static final class Draws implements RandomGenerator {

        private final long seed;
        private int drawn;

        Draws(long seed) {
            this.seed = seed;
        }

        @Override
        public long nextLong() {
            return SeededDraw.of(seed, drawn++, "parameter");
        }
    }
}
