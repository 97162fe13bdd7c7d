package dev.rehearse.notify.mail;

import dev.rehearse.edge.problem.DatabaseUnavailable;
import dev.rehearse.notify.delivery.DatabaseFault;
import dev.rehearse.notify.delivery.Hand;
import dev.rehearse.notify.delivery.Letter;
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

/** Claims mails of one sort and has them carried by a number of hands, each of which carries one at a time. */
final class Lane {

    /*
     * One thread claims while the hands carry what it has claimed before. It claims about as many as the hands carry in a
     * second: enough that claiming costs little, and few enough that other replicas get their share.
     *
     * A claim that fails may have been committed all the same, when the connection is lost before the database says so. What is
     * claimed then and nobody carries is given back before the next one.
     */

    /** Hands one mail over and has it written down what came of it. */
    interface Carrier {
        void carry(Hand hand, Letter letter) throws InterruptedException;
    }

    /** Claims so many mails at most. */
    interface Source {
        Claimed claim(UUID worker, int atMost);
    }

    /** Gives back what is claimed and not in hand. */
    interface Return {
        void allBut(UUID worker, Collection<UUID> inHand);
    }

    private static final Logger LOG = Logger.getLogger(Lane.class);
    private static final Duration WITHOUT_WORK = Duration.ofSeconds(1);
    private static final Duration LOOK_UP = Duration.ofMillis(200);
    private static final int MOST_AT_ONCE = 500;

    private final String name;
    private final int firstHand;
    private final int hands;
    private final Lease lease;
    private final GroupCommit groupCommit;
    private final Source source;
    private final Carrier carrier;
    private final Set<UUID> inHand;
    private final Return giveBack;
    private final BlockingQueue<Errand> errands;
    private final Semaphore wake = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean isClosing;
    private boolean isFailing;
    private boolean isUnsure;
    private int batch;

    private record Errand(UUID worker, Letter letter) {}

    /**
     * The mails that go by a lane.
     *
     * @param firstHand the number of its first hand; lanes of one worker share none
     * @param hands how many are carried at the same time
     */
    record Sort(String name, int firstHand, int hands, Source source, Carrier carrier) {}

    /** Lanes of one worker share what is in hand. */
    Lane(Sort sort, Lease lease, GroupCommit groupCommit, Set<UUID> inHand, Return giveBack) {
        this.name = sort.name();
        this.firstHand = sort.firstHand();
        this.hands = sort.hands();
        this.source = sort.source();
        this.carrier = sort.carrier();
        this.lease = lease;
        this.groupCommit = groupCommit;
        this.inHand = inHand;
        this.giveBack = giveBack;
        this.batch = hands;
        this.errands = new ArrayBlockingQueue<>(hands);
    }

    void open() {
        threads.add(Thread.ofVirtual().name(name + "-claims").start(this::claim));
        for (int hand = 0; hand < hands; hand++) {
            int number = firstHand + hand;
            threads.add(Thread.ofVirtual().name(name + "-" + hand).start(() -> carry(number)));
        }
    }

    /** There may be something to claim. */
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
                    Hand.none(worker.get()), Result.putBack(unaddressed, Duration.ZERO, "the address is erased"));
        }
        claimed.letters().forEach(letter -> inHand.add(letter.delivery()));
        for (Letter letter : claimed.letters()) {
            put(new Errand(worker.get(), letter));
        }
        boolean wasFull = claimed.letters().size() >= batch;
        batch = nextBatch(wasFull, Duration.ofNanos(System.nanoTime() - begun));
        return !claimed.isEmpty();
    }

    /** What is not carried because of the end is given back with the lease. */
    private void put(Errand errand) throws InterruptedException {
        boolean isPut = false;
        while (!isClosing && !isPut) {
            isPut = errands.offer(errand, LOOK_UP.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private int nextBatch(boolean wasFull, Duration taken) {
        if (taken.compareTo(Duration.ofSeconds(1)) > 0) {
            return Math.max(hands, batch / 2);
        }
        return wasFull ? Math.min(MOST_AT_ONCE, batch * 2) : batch;
    }

    /** Says once that something keeps failing, not each second. */
    private Claimed claimed(UUID worker) {
        try {
            if (isUnsure) {
                giveBack.allBut(worker, List.copyOf(inHand));
            }
            isUnsure = true;
            var claimed = source.claim(worker, batch);
            isUnsure = false;
            isFailing = false;
            return claimed;
        } catch (RuntimeException e) {
            if (!isFailing) {
                isFailing = true;
                sayWhy(e);
            }
            return Claimed.NONE;
        }
    }

    private static void sayWhy(RuntimeException failure) {
        if (DatabaseUnavailable.caused(failure) || DatabaseFault.isOfTheDatabase(failure)) {
            LOG.warnf("Mail does not go out while the database is away: %s", failure.getMessage());
        } else {
            LOG.error("Mail does not go out", failure);
        }
    }

    private void carry(int hand) {
        try {
            while (!isClosing) {
                var errand = errands.poll(LOOK_UP.toMillis(), TimeUnit.MILLISECONDS);
                if (errand != null) {
                    carry(new Hand(errand.worker(), hand), errand.letter());
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void carry(Hand hand, Letter letter) throws InterruptedException {
        try {
            carrier.carry(hand, letter);
        } catch (RuntimeException e) {
            if (DatabaseUnavailable.caused(e) || DatabaseFault.isOfTheDatabase(e)) {
                groupCommit.record(hand, Result.putBack(letter.delivery(), WITHOUT_WORK, "the database was away"));
            } else {
                LOG.errorf(e, "Delivery %s was not carried", letter.delivery());
                groupCommit.record(
                        hand, Result.postponed(letter.delivery(), Backoff.after(letter), "not carried: " + e));
            }
        } finally {
            inHand.remove(letter.delivery());
        }
    }

    /** Claims no more; lets the hands finish what they carry, no longer than so. */
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
