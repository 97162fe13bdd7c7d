package dev.rehearse.notify.delivery;

import java.util.UUID;

/**
 * One connection slot of a worker. It holds at most one mail at a time, from the record of its start to the record of
 * its outcome: in between the mail may have left.
 *
 * @param number from 0
 */
public record ConnectionSlot(UUID worker, int number) {

    private static final int NONE = -1;

    /** Returns the absent slot, for the outcome of a mail that no slot holds. */
    public static ConnectionSlot none(UUID worker) {
        return new ConnectionSlot(worker, NONE);
    }
}
