package dev.rehearse.notify.mail;

import dev.rehearse.edge.problem.DatabaseUnavailable;
import dev.rehearse.notify.delivery.Hand;
import dev.rehearse.notify.delivery.Journal;
import dev.rehearse.notify.delivery.Journal.Asked;
import dev.rehearse.notify.delivery.Journal.Told;
import dev.rehearse.notify.delivery.Result;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes down what all connections of this replica have to say, in as few commits as possible. */
@ApplicationScoped
class GroupCommit {

    /*
     * Group commit: while one commit is under way the next entries gather, so that the more connections there are, the more
     * entries share a commit. Entries are written in the order they come in. A connection says what came of a mail before it
     * asks for the next one, so at most one mail a connection is open when the process is killed.
     *
     * Results that cannot be written, because the database is away, are kept and written before anything else. Whoever waits for
     * leave to send does not get it then.
     */

    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final int MOST_IN_A_COMMIT = 1000;
    private static final Duration LOOK_UP = Duration.ofMillis(200);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(1);

    private final Journal journal;
    private final Lease lease;
    private final MailMeters meters;
    private final BlockingQueue<Entry> entries = new LinkedBlockingQueue<>();
    private final Thread writer;
    private volatile boolean isClosed;

    /** A result, or with a question instead whether the mail may leave. */
    private record Entry(Hand hand, UUID delivery, @Nullable Result result, CompletableFuture<Boolean> answer) {

        UUID worker() {
            return hand.worker();
        }
    }

    GroupCommit(Journal journal, Lease lease, MailMeters meters) {
        this.journal = journal;
        this.lease = lease;
        this.meters = meters;
        // Every mail waits for it, so it does not queue for a turn behind those who write mails.
        this.writer = Thread.ofPlatform().name("mail-group-commit").daemon().unstarted(this::write);
        writer.start();
    }

    /** Whether the mail may leave: then it is on record that it does. Throws if nothing can be put on record. */
    boolean mayLeave(Hand hand, UUID delivery) {
        var entry = new Entry(hand, delivery, null, new CompletableFuture<>());
        entries.add(entry);
        // Once more after the commit: the process may have been stopped in between.
        return entry.answer().join() && lease.isHeldBy(hand.worker());
    }

    void record(Hand hand, Result result) {
        meters.count(result);
        entries.add(new Entry(hand, result.delivery(), result, new CompletableFuture<>()));
    }

    private void write() {
        List<Entry> batch = new ArrayList<>();
        try {
            while (!isClosed || !entries.isEmpty() || !batch.isEmpty()) {
                if (batch.isEmpty()) {
                    var first = entries.poll(LOOK_UP.toMillis(), TimeUnit.MILLISECONDS);
                    if (first == null) {
                        continue;
                    }
                    batch.add(first);
                }
                entries.drainTo(batch, MOST_IN_A_COMMIT);
                batch = write(batch);
                if (!batch.isEmpty()) {
                    Thread.sleep(BEFORE_NEXT_TRY);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns what has to be written again. */
    private List<Entry> write(List<Entry> batch) {
        List<Entry> again = new ArrayList<>();
        for (UUID worker : batch.stream().map(Entry::worker).distinct().toList()) {
            var own = batch.stream()
                    .filter(entry -> entry.worker().equals(worker))
                    .toList();
            try {
                write(worker, own);
            } catch (RuntimeException e) {
                again.addAll(isWorthAnotherTry(e) ? kept(own, e) : oneByOne(worker, own));
            }
        }
        return again;
    }

    private void write(UUID worker, List<Entry> own) {
        var released = journal.write(worker, asked(own), told(own));
        own.forEach(entry -> entry.answer().complete(released.contains(entry.delivery())));
    }

    /** The database is away, or took another transaction first (SQLSTATE class 40). */
    private static boolean isWorthAnotherTry(RuntimeException failure) {
        return DatabaseUnavailable.caused(failure)
                || (failure.getCause() instanceof SQLException cause
                        && String.valueOf(cause.getSQLState()).startsWith("40"));
    }

    private static List<Entry> kept(List<Entry> own, RuntimeException failure) {
        LOG.warn("What came of mails could not be written; it is tried again");
        own.forEach(entry -> entry.answer().completeExceptionally(failure));
        return own.stream().filter(entry -> entry.result() != null).toList();
    }

    /** So that the one that cannot be written keeps no other one waiting. */
    private List<Entry> oneByOne(UUID worker, List<Entry> own) {
        for (Entry entry : own) {
            try {
                write(worker, List.of(entry));
            } catch (RuntimeException e) {
                LOG.errorf(e, "What came of delivery %s cannot be written down", entry.delivery());
                entry.answer().completeExceptionally(e);
            }
        }
        return List.of();
    }

    private static List<Asked> asked(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.result() == null)
                .map(entry -> new Asked(entry.hand().number(), entry.delivery()))
                .toList();
    }

    private static List<Told> told(List<Entry> entries) {
        List<Told> told = new ArrayList<>();
        for (Entry entry : entries) {
            var result = entry.result();
            if (result != null) {
                told.add(new Told(entry.hand().number(), result));
            }
        }
        return told;
    }

    /** Waits for what is still to be written, no longer than so. */
    void close(Duration atMost) throws InterruptedException {
        isClosed = true;
        writer.join(atMost);
        writer.interrupt();
    }
}
