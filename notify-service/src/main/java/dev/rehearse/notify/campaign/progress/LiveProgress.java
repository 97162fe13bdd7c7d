package dev.rehearse.notify.campaign.progress;

import dev.rehearse.edge.problem.DatabaseUnavailable;
import dev.rehearse.notify.campaign.CampaignCommands;
import dev.rehearse.notify.campaign.progress.Broadcast.Snapshot;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Streams the progress of campaigns while their mails go out. A slow listener skips old states, never the latest. */
@ApplicationScoped
class LiveProgress {

    private static final Logger LOG = Logger.getLogger(LiveProgress.class);

    private final CampaignCommands commands;
    private final Map<UUID, Broadcast> broadcasts = new ConcurrentHashMap<>();

    LiveProgress(CampaignCommands commands, MeterRegistry meters) {
        this.commands = commands;
        Gauge.builder("rehearse.campaign.followers", this, LiveProgress::followers)
                .description("Connections that follow a campaign")
                .register(meters);
    }

    private int followers() {
        return broadcasts.values().stream().mapToInt(Broadcast::listeners).sum();
    }

    private record Emitting(MultiEmitter<? super ProgressEvent> emitter) implements Broadcast.Listener {
        @Override
        public void receive(ProgressEvent event) {
            emitter.emit(event);
        }

        @Override
        public void end() {
            emitter.complete();
        }
    }

    /** Emits the current state of the campaign, then each change until it is over; throws {@code NoSuchCampaign}. */
    Multi<ProgressEvent> of(UUID campaign) {
        // Loaded here, because the subscribing thread must not wait for the database.
        var first = current(campaign);
        return Multi.createFrom()
                .emitter(emitter -> follow(campaign, first, new Emitting(emitter)), BackPressureStrategy.LATEST);
    }

    /**
     * Returns a snapshot not older than the call, so that a caller that has just changed the campaign sees the change.
     */
    private Snapshot current(UUID campaign) {
        var followed = broadcasts.get(campaign);
        if (followed != null) {
            return followed.current();
        }
        long begun = System.nanoTime();
        return new Snapshot(commands.look(campaign), begun);
    }

    private void follow(UUID campaign, Snapshot first, Emitting listener) {
        // Atomic with the removal of broadcasts without listeners.
        var broadcast = broadcasts.compute(campaign, (id, known) -> {
            var followed = known == null ? new Broadcast(first, () -> commands.look(id), System::nanoTime) : known;
            followed.join(listener);
            return followed;
        });
        listener.emitter().onTermination(() -> broadcast.leave(listener));
        broadcast.found(first);
        broadcast.greet(listener);
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @RunOnVirtualThread
    void lookAgain() {
        for (UUID campaign : broadcasts.keySet()) {
            var followed = broadcasts.computeIfPresent(
                    campaign, (id, broadcast) -> broadcast.listeners() == 0 ? null : broadcast);
            if (followed != null) {
                lookAgain(followed);
            }
        }
    }

    private static void lookAgain(Broadcast followed) {
        try {
            followed.lookAgain();
        } catch (RuntimeException e) {
            if (!DatabaseUnavailable.caused(e)) {
                LOG.error("A campaign cannot be followed", e);
                followed.end();
            }
        }
    }

    /** Keeps connections open through proxies, and detects those that were closed without notice. */
    @Scheduled(every = "${rehearse.campaigns.heartbeat}", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @RunOnVirtualThread
    void heartbeat() {
        broadcasts.values().forEach(Broadcast::heartbeat);
    }

    /** A stop waits for requests under way, and these would not end by themselves. */
    void stop(@Observes ShutdownDelayInitiatedEvent stopping) {
        broadcasts.values().forEach(Broadcast::end);
    }
}
