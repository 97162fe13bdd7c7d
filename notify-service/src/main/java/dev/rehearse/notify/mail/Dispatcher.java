package dev.rehearse.notify.mail;

import dev.rehearse.edge.problem.DatabaseUnavailable;
import dev.rehearse.notify.delivery.ConnectionSlot;
import dev.rehearse.notify.delivery.DatabaseFault;
import dev.rehearse.notify.delivery.OutboundMessage;
import dev.rehearse.notify.delivery.Queue.Claimed;
import dev.rehearse.notify.delivery.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Claims mails of one kind and sends them by a number of connection slots, one at a time each. */
final class Dispatcher {

    /*
     * One thread claims mails while the slots send those claimed before. It claims about as many as the slots send in a
     * second: enough that claiming costs little, and few enough that other replicas get their share.
     *
     * A failed claim may have been committed all the same, if the connection was lost before the reply. Mails that are
     * claimed and not being sent are released before the next claim.
     */

    /** Sends one mail and records its outcome. */
    interface MessageSender {
        void send(ConnectionSlot slot, OutboundMessage message) throws InterruptedException;
    }

    /** Claims so many mails at most. */
    interface Source {
        Claimed claim(UUID worker, int atMost);
    }

    /** Releases claimed mails that are not being sent. */
    interface Release {
        void allBut(UUID worker, Collection<UUID> inProgress);
    }

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final Duration WITHOUT_WORK = Duration.ofSeconds(1);
    private static final Duration LOOK_UP = Duration.ofMillis(200);
    private static final int MOST_AT_ONCE = 500;

    private final String name;
    private final int firstSlot;
    private final int slots;
    private final Lease lease;
    private final GroupCommit groupCommit;
    private final Source source;
    private final MessageSender sender;
    private final Set<UUID> inProgress;
    private final Release release;
    private final BlockingQueue<Job> jobs;
    private final Semaphore wake = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean isClosing;
    private boolean isFailing;
    private boolean isUnsure;
    private int batch;

    private record Job(UUID worker, OutboundMessage message) {}

    /**
     * The mails that go by a dispatcher.
     *
     * @param firstSlot the number of its first slot; dispatchers of one worker share none
     * @param slots how many are carried at the same time
     */
    record Kind(String name, int firstSlot, int slots, Source source, MessageSender sender) {}

    /** Dispatchers of one worker share the set of mails in progress. */
    Dispatcher(Kind kind, Lease lease, GroupCommit groupCommit, Set<UUID> inProgress, Release release) {
        this.name = kind.name();
        this.firstSlot = kind.firstSlot();
        this.slots = kind.slots();
        this.source = kind.source();
        this.sender = kind.sender();
        this.lease = lease;
        this.groupCommit = groupCommit;
        this.inProgress = inProgress;
        this.release = release;
        this.batch = slots;
        this.jobs = new ArrayBlockingQueue<>(slots);
    }

    void open() {
        threads.add(Thread.ofVirtual().name(name + "-claims").start(this::claim));
        for (int slot = 0; slot < slots; slot++) {
            int number = firstSlot + slot;
            threads.add(Thread.ofVirtual().name(name + "-" + slot).start(() -> send(number)));
        }
    }

    /** Wakes the dispatcher: there may be something to claim. */
    void wake() {
        wake.release();
    }

    private void claim() {
        try {
            while (!isClosing) {
                wake.drainPermits();
                if (!claimSome()) {
                    var _ = wake.tryAcquire(WITHOUT_WORK.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns whether there was something. */
    private boolean claimSome() throws InterruptedException {
        var worker = lease.worker();
        if (worker.isEmpty()) {
            return false;
        }
        long begun = System.nanoTime();
        var claimed = claimed(worker.get());
        for (UUID unaddressed : claimed.unaddressed()) {
            groupCommit.record(
                    ConnectionSlot.none(worker.get()),
                    Result.putBack(unaddressed, Duration.ZERO, "the address is erased"));
        }
        claimed.messages().forEach(message -> inProgress.add(message.delivery()));
        for (OutboundMessage message : claimed.messages()) {
            put(new Job(worker.get(), message));
        }
        boolean wasFull = claimed.messages().size() >= batch;
        batch = nextBatch(wasFull, Duration.ofNanos(System.nanoTime() - begun));
        return !claimed.isEmpty();
    }

    /** Mails not sent because of the shutdown are released with the lease. */
    private void put(Job job) throws InterruptedException {
        boolean isPut = false;
        while (!isClosing && !isPut) {
            isPut = jobs.offer(job, LOOK_UP.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private int nextBatch(boolean wasFull, Duration taken) {
        if (taken.compareTo(Duration.ofSeconds(1)) > 0) {
            return Math.max(slots, batch / 2);
        }
        return wasFull ? Math.min(MOST_AT_ONCE, batch * 2) : batch;
    }

    /** Says once that something keeps failing, not each second. */
    private Claimed claimed(UUID worker) {
        try {
            if (isUnsure) {
                release.allBut(worker, List.copyOf(inProgress));
            }
            isUnsure = true;
            var claimed = source.claim(worker, batch);
            isUnsure = false;
            isFailing = false;
            return claimed;
        } catch (RuntimeException e) {
            if (!isFailing) {
                isFailing = true;
                logCause(e);
            }
            return Claimed.NONE;
        }
    }

    private static void logCause(RuntimeException failure) {
        if (DatabaseUnavailable.caused(failure) || DatabaseFault.isOfTheDatabase(failure)) {
            LOG.warnf("Mail does not go out while the database is away: %s", failure.getMessage());
        } else {
            LOG.error("Mail does not go out", failure);
        }
    }

    private void send(int slot) {
        try {
            while (!isClosing) {
                if (isBlocked(slot)) {
                    Thread.sleep(LOOK_UP);
                    continue;
                }
                var job = jobs.poll(LOOK_UP.toMillis(), TimeUnit.MILLISECONDS);
                if (job != null) {
                    send(new ConnectionSlot(job.worker(), slot), job.message());
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isBlocked(int slot) {
        return lease.worker()
                .filter(worker -> groupCommit.isBlocked(new ConnectionSlot(worker, slot)))
                .isPresent();
    }

    private void send(ConnectionSlot slot, OutboundMessage message) throws InterruptedException {
        try {
            sender.send(slot, message);
        } catch (RuntimeException e) {
            if (DatabaseUnavailable.caused(e) || DatabaseFault.isOfTheDatabase(e) || isForAnother(e)) {
                groupCommit.record(slot, Result.putBack(message.delivery(), WITHOUT_WORK, "the database was away"));
            } else {
                LOG.errorf(e, "Delivery %s was not sent", message.delivery());
                groupCommit.record(
                        slot, Result.postponed(message.delivery(), Backoff.after(message), "not sent: " + e));
            }
        } finally {
            inProgress.remove(message.delivery());
        }
    }

    /** Whether the start of the mail could not be recorded because the previous outcome was not. */
    private static boolean isForAnother(RuntimeException failure) {
        return failure instanceof NotRecorded && failure.getCause() instanceof NotRecorded;
    }

    /** Stops claiming, and waits at most the given time for the slots to finish. */
    boolean close(Duration atMost) throws InterruptedException {
        isClosing = true;
        long end = System.nanoTime() + atMost.toNanos();
        wake();
        boolean isDone = true;
        for (Thread thread : threads) {
            isDone &= thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        }
        return isDone;
    }
}
