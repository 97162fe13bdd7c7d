package dev.rehearse.interview.procedure;

import dev.rehearse.interview.interview.EndReason;
import dev.rehearse.interview.pool.PooledItem;
import dev.rehearse.interview.pool.PooledItems;

/** Chooses the next question of an interview from its turns. */
public interface Procedure {

    PooledItems items();

    /** What to do after these questions, none of which is open. */
    Next next(Conduct conduct);

    /** Ask, or stop. */
    sealed interface Next {
        record Ask(PooledItem item) implements Next {}

        record Stop(EndReason reason) implements Next {}
    }
}
