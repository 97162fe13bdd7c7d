package dev.rehearse.adaptive.step;

import dev.rehearse.adaptive.item.ItemPool;

/** An adaptive test that many examinees take, each in a sitting of their own; immutable and thread-safe. */
public interface Procedure {

    ItemPool pool();

    /** A new sitting; {@code seed} breaks its ties, and decides other draws of its rules. */
    Sitting begin(long seed);
}
