package dev.rehearse.adaptive.simulation;

import dev.rehearse.adaptive.item.ItemResponseModel;

/** The score of a simulated answer. */
public final class DrawnScore {

    private DrawnScore() {}

    /**
     * The score of an examinee of this ability: the best scores take the lowest luck, so that a right-or-wrong item is
     * right if luck lies below P(1).
     *
     * @param ability in logits
     * @param luck uniform from 0 to 1
     */
    public static int of(ItemResponseModel model, double ability, double luck) {
        double below = 0;
        for (int score = model.maximumScore(); score > 0; score--) {
            below += model.probability(score, ability);
            if (luck < below) {
                return score;
            }
        }
        return 0;
    }
}
