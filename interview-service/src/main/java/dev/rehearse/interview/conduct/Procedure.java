package dev.rehearse.interview.conduct;

import dev.rehearse.interview.interview.EndReason;
import dev.rehearse.interview.pool.PooledItem;
import dev.rehearse.interview.pool.PooledItems;

/** Which question comes next in an interview, by what was said in it. */
interface Procedure {

    PooledItems items();

    /** What to do after the questions so far, of which none is open. */
    Next next(Conduct conduct);

    /** Ask, or stop. */
    sealed interface Next {
        record Ask(PooledItem item) implements Next {}

        record Stop(EndReason reason) implements Next {}
    }
}
