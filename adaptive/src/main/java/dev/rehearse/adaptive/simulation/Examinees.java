package dev.rehearse.adaptive.simulation;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemResponseModel;

/**
 * The examinees of a simulation: their abilities and random numbers; pure functions, so that results do not depend on
 * threads.
 */
public interface Examinees {

    /** The true ability of an examinee (from 0), in logits. */
    double ability(int examinee);

    /**
     * A number from 0 to 1 that decides an answer: the best scores take the lowest numbers.
     *
     * @param position the place of the item in the test, from 1
     */
    double luck(int examinee, int position);

    /** The seed of the examinee's test. */
    long seed(int examinee);

    /** The model by which an examinee answers an item; by default the test's own. */
    default ItemResponseModel model(int examinee, Item item) {
        return item.model();
    }
}
