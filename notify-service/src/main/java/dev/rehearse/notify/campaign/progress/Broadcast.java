package dev.rehearse.notify.campaign.progress;

import dev.rehearse.notify.campaign.CampaignView;
import dev.rehearse.notify.campaign.RefreshInterval;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Broadcasts the snapshots of one campaign to all its listeners. */
final class Broadcast {

    /*
     * Loading a snapshot takes a while, and listeners do not wait for it: one lock guards loading, another the last
     * snapshot and its delivery to listeners. A request for the current state gets a snapshot whose loading began after
     * the request; requests that arrive during a load share the next one.
     */

    /** Follows the campaign. {@code hear} must not block. */
    interface Listener {
        void receive(ProgressEvent event);

        void end();
    }

    /**
     * The campaign as it was found.
     *
     * @param begun when looking began, so that it is not older
     */
    record Snapshot(CampaignView campaign, long begun) {}

    /** Looking takes about this part of the database's time: a large campaign is looked at less often. */
    private static final int REST = 20;

    private final Supplier<CampaignView> look;
    private final LongSupplier nanoTime;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final ReentrantLock looking = new ReentrantLock();
    private final RefreshInterval interval;
    private Snapshot last;

    /** Follows a campaign, by a clock as {@link System#nanoTime}. */
    Broadcast(Snapshot first, Supplier<CampaignView> look, LongSupplier nanoTime) {
        this.last = first;
        this.look = look;
        this.nanoTime = nanoTime;
        this.interval = new RefreshInterval(REST, nanoTime.getAsLong());
    }

    private synchronized Snapshot last() {
        return last;
    }

    /** Not older than the call. */
    Snapshot current() {
        long requestedAt = nanoTime.getAsLong();
        looking.lock();
        try {
            if (last().begun() - requestedAt < 0) {
                lookUp();
            }
            return last();
        } finally {
            looking.unlock();
        }
    }

    void join(Listener listener) {
        listeners.add(listener);
    }

    void leave(Listener listener) {
        listeners.remove(listener);
    }

    int listeners() {
        return listeners.size();
    }

    /** Tells a listener who has just joined where the campaign stands. */
    synchronized void greet(Listener listener) {
        send(listener, last.campaign());
    }

    void lookAgain() {
        looking.lock();
        try {
            if (interval.isDue(nanoTime.getAsLong())) {
                lookUp();
            }
        } finally {
            looking.unlock();
        }
    }

    private void lookUp() {
        long begun = nanoTime.getAsLong();
        var found = look.get();
        interval.lookedUp(begun, nanoTime.getAsLong());
        found(new Snapshot(found, begun));
    }

    /** Sends the snapshot to all listeners, unless it is older than the last one. */
    synchronized void found(Snapshot snapshot) {
        if (snapshot.begun() - last.begun() < 0) {
            return;
        }
        boolean isChanged = !snapshot.campaign().equals(last.campaign());
        last = snapshot;
        if (isChanged) {
            listeners.forEach(listener -> send(listener, snapshot.campaign()));
        }
    }

    private static void send(Listener listener, CampaignView campaign) {
        listener.receive(new ProgressEvent.Changed(campaign));
        if (campaign.isOver()) {
            listener.receive(new ProgressEvent.Over(campaign));
            listener.end();
        }
    }

    void heartbeat() {
        listeners.forEach(listener -> listener.receive(new ProgressEvent.Heartbeat()));
    }

    void end() {
        listeners.forEach(Listener::end);
    }
}
