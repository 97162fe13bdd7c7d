package dev.rehearse.adaptive.item;

import dev.rehearse.adaptive.input.InvalidInput;

/** A response whose score the item's model does not have. */
public final class ScoreOutOfRange extends InvalidInput {

    private final String itemId;
    private final int score;

    ScoreOutOfRange(Item item, int score) {
        super("Item " + item.id() + " has the score " + score + ", which must be from 0 to "
                + item.model().maximumScore());
        this.itemId = item.id();
        this.score = score;
    }

    public String itemId() {
        return itemId;
    }

    public int score() {
        return score;
    }
}
