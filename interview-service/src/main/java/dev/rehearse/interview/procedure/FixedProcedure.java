package dev.rehearse.interview.procedure;

import dev.rehearse.interview.interview.EndReason;
import dev.rehearse.interview.pool.PooledItems;
import java.util.List;
import java.util.UUID;

/** Asks the same questions in the same order, whatever the answers. */
record FixedProcedure(PooledItems items, List<UUID> order) implements Procedure {

    @Override
    public Next next(Conduct conduct) {
        int asked = conduct.asked().size();
        return asked < order.size()
                ? new Next.Ask(items.item(order.get(asked)))
                : new Next.Stop(EndReason.MAXIMUM_LENGTH);
    }
}
