package dev.rehearse.notify.delivery;

import java.util.UUID;

/**
 * One connection's worth of a worker. It holds at most one mail at a time, which may have left from when that is on record until it is on
 * record what came of it.
 *
 * @param number from 0
 */
public record ConnectionSlot(UUID worker, int number) {

    private static final int NONE = -1;

    /** For what is said of a mail that no slot has taken yet. */
    public static ConnectionSlot none(UUID worker) {
        return new ConnectionSlot(worker, NONE);
    }
}
