package dev.rehearse.notify.mail;

import dev.rehearse.edge.DatabaseAway;
import dev.rehearse.notify.delivery.Claim;
import dev.rehearse.notify.delivery.Deliveries;
import dev.rehearse.notify.delivery.MailWaiting;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Keeps mail going out: at once when some is queued, and each second for what has become due. Replicas don't get in each other's way. */
@ApplicationScoped
class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final int DRAIN_SECONDS = 8;

    private final Deliveries deliveries;
    private final Courier courier;
    private final MailSettings settings;
    private final Clock clock;
    private final Semaphore hands;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean isFailing;

    Worker(Deliveries deliveries, Courier courier, MailSettings settings, Clock clock) {
        this.deliveries = deliveries;
        this.courier = courier;
        this.settings = settings;
        this.clock = clock;
        this.hands = new Semaphore(settings.parallel());
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @RunOnVirtualThread
    void eachSecond() {
        guarded(() -> {
            if (deliveries.endLapsed() > 0) {
                LOG.warn("Took over mails whose worker did not come back");
            }
            sendDue();
        });
    }

    void atOnce(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailWaiting waiting) {
        inBackground(this::sendDue);
    }

    /** Claims as many mails as there are free hands. Whoever has sent one looks for the next. */
    void sendDue() {
        int free = hands.drainPermits();
        int taken = 0;
        try {
            if (free > 0 && !threads.isShutdown()) {
                for (Claim claim : deliveries.claim(free, clock.instant(), settings.lease())) {
                    inBackground(() -> send(claim));
                    taken++;
                }
            }
        } finally {
            hands.release(free - taken);
        }
    }

    private void send(Claim claim) {
        try {
            courier.carry(claim);
        } finally {
            hands.release();
        }
        sendDue();
    }

    private void inBackground(Runnable work) {
        if (!threads.isShutdown()) {
            threads.execute(() -> guarded(work));
        }
    }

    /** Says once that something keeps failing, not each second. */
    private void guarded(Runnable work) {
        try {
            work.run();
            isFailing = false;
        } catch (RuntimeException e) {
            if (!isFailing) {
                isFailing = true;
                sayWhy(e);
            }
        }
    }

    private static void sayWhy(RuntimeException failure) {
        if (DatabaseAway.caused(failure)) {
            LOG.warn("Mail does not go out while the database is away");
        } else {
            LOG.error("Mail does not go out", failure);
        }
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(DRAIN_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("Some mails were still being handed over; they are looked after when their lease ends");
        }
    }
}
