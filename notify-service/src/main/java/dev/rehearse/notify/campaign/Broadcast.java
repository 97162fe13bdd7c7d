package dev.rehearse.notify.campaign;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** One campaign for all who follow it: what one look has found, all of them are told. */
final class Broadcast {

    /** Somebody who follows it. Being told must not wait. */
    interface Listener {
        void hear(News news);

        void end();
    }

    /** Looking takes this part of the database's time at most: a large campaign is looked at less often. */
    private static final int REST = 20;

    private final Supplier<CampaignView> look;
    private final LongSupplier nanoTime;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private CampaignView last;
    private long nextLook;

    /** Follows a campaign, by a clock as {@link System#nanoTime}. */
    Broadcast(CampaignView first, Supplier<CampaignView> look, LongSupplier nanoTime) {
        this.last = first;
        this.look = look;
        this.nanoTime = nanoTime;
        this.nextLook = nanoTime.getAsLong();
    }

    /** As of the last look. */
    synchronized CampaignView current() {
        return last;
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
        tell(listener, last);
    }

    synchronized void lookAgain() {
        long begun = nanoTime.getAsLong();
        if (begun - nextLook < 0) {
            return;
        }
        var now = look.get();
        long ended = nanoTime.getAsLong();
        nextLook = ended + REST * (ended - begun);
        if (!now.equals(last)) {
            last = now;
            listeners.forEach(listener -> tell(listener, now));
        }
    }

    private static void tell(Listener listener, CampaignView campaign) {
        listener.hear(new News.Changed(campaign));
        if (campaign.isOver()) {
            listener.hear(new News.Over(campaign));
            listener.end();
        }
    }

    void beat() {
        listeners.forEach(listener -> listener.hear(new News.Heartbeat()));
    }

    void end() {
        listeners.forEach(Listener::end);
    }
}
