package dev.rehearse.adaptive.content;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.List;

/** A constraint that forbids items because of those already in the test. */
public interface ContentConstraint {

    /** Its description, for explanations. */
    String name();

    /**
     * Refuses a pool that it does not fit.
     *
     * @throws ConstraintCannotBeMet naming the item or group
     */
    void check(ItemPool pool);

    /** The items of the pool that it may ever forbid; by default all of them. */
    default List<Item> members(ItemPool pool) {
        return pool.items();
    }

    /** Whether it forbids nothing until one of its members is in the test, so that it need not be evaluated before. */
    default boolean beginsWithMembers() {
        return false;
    }

    /**
     * The candidates that may be administered now, in their order.
     *
     * @param answered the items of the test so far, unscored ones too
     */
    List<Item> allowed(List<Item> candidates, List<ScoredItem> answered);
}
