package dev.rehearse.notify.delivery;

import java.util.UUID;

/**
 * One connection slot of a worker. It holds at most one mail at a time, which may have left between the record of its start and
 * the record of its outcome.
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
