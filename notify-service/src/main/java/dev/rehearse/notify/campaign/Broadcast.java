package dev.rehearse.notify.campaign;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One campaign for all who follow it: what one look has found, all of them are told. */
final class Broadcast {

    /** Somebody who follows it. Being told must not wait. */
    interface Listener {
        void hear(News news);

        void end();
    }

    private final Supplier<CampaignView> look;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private @Nullable CampaignView last;

    Broadcast(Supplier<CampaignView> look) {
        this.look = look;
    }

    /** As of the last look; looks only if there was none. */
    synchronized CampaignView current() {
        var known = last;
        if (known == null) {
            known = look.get();
            last = known;
        }
        return known;
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
        tell(listener, current());
    }

    synchronized void lookAgain() {
        var now = look.get();
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
