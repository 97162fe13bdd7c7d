package dev.rehearse.notify.mail;

import dev.rehearse.notify.delivery.ConnectionSlot;
import dev.rehearse.notify.delivery.DatabaseFault;
import dev.rehearse.notify.delivery.Journal;
import dev.rehearse.notify.delivery.Result;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Records starts and outcomes of all connections of this replica in as few commits as possible. */
@ApplicationScoped
class GroupCommit {

    /*
     * Group commit: entries that arrive during a commit are written together by the next one, so that more connections
     * share a commit. Entries are written in order of arrival. A connection reports the outcome of a mail before it
     * requests the next one, so at most one mail per connection has an open outcome when the process is killed.
     *
     * A result is never dropped. After a failed commit its results are retried before any other entry, until they are
     * written; requests for permission to send fail meanwhile. If a commit fails because of one of its rows, or
     * repeatedly, its entries are written one by one, and a result that cannot be written is set aside: see
     * UnwrittenResults.
     */

    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final int MOST_IN_A_COMMIT = 1000;
    private static final int FAILURES_TOGETHER = 3;
    private static final Duration LOOK_UP = Duration.ofMillis(200);
    /** So many times rarer than the others is a result tried that alone can't be written. */
    private static final int RARER = 10;

    private final Journal journal;
    private final Lease lease;
    private final MailMeters meters;
    private final BlockingQueue<Entry> entries = new LinkedBlockingQueue<>();
    private final Duration beforeNextTry;
    private final UnwrittenResults unwritten;
    private final Thread writer;
    private volatile boolean isClosed;
    private int failures;

    GroupCommit(Journal journal, Lease lease, MailMeters meters, MailSettings settings) {
        this.journal = journal;
        this.lease = lease;
        this.meters = meters;
        this.beforeNextTry = settings.resultRetry();
        this.unwritten = new UnwrittenResults(System::nanoTime, beforeNextTry.multipliedBy(RARER));
        // A platform thread: all mails wait for it, so it must not compete with the virtual threads that render mails.
        this.writer = Thread.ofPlatform().name("mail-group-commit").daemon().unstarted(this::write);
        writer.start();
    }

    /** Whether the mail may be sent; if so, its start is recorded. Throws {@link NotRecorded}. */
    boolean mayLeave(ConnectionSlot slot, UUID delivery) {
        var permission = new Entry.Permission(slot, delivery);
        entries.add(permission);
        try {
            // Once more after the commit: the process may have been stopped in between.
            return permission.answer().join() && lease.isHeldBy(slot.worker());
        } catch (CompletionException e) {
            throw new NotRecorded(e.getCause() == null ? e : e.getCause());
        }
    }

    void record(ConnectionSlot slot, Result result) {
        meters.count(result);
        entries.add(new Entry.Outcome(slot, result));
    }

    /** Whether the slot gets no mail because the outcome of its last one could not be written. */
    boolean isBlocked(ConnectionSlot slot) {
        return unwritten.isMissingOf(slot);
    }

    private void write() {
        List<Entry> batch = new ArrayList<>();
        try {
            while (!isClosed || !entries.isEmpty() || !batch.isEmpty()) {
                if (batch.isEmpty()) {
                    var first = entries.poll(LOOK_UP.toMillis(), TimeUnit.MILLISECONDS);
                    if (first != null) {
                        batch.add(first);
                    }
                }
                entries.drainTo(batch, MOST_IN_A_COMMIT);
                unwritten.due().forEach(this::tryAgain);
                batch = write(batch);
                if (!batch.isEmpty()) {
                    Thread.sleep(beforeNextTry);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns what has to be written again. */
    private List<Entry> write(List<Entry> batch) {
        List<Entry> again = new ArrayList<>();
        for (UUID worker :
                batch.stream().map(entry -> entry.slot().worker()).distinct().toList()) {
            var own = batch.stream()
                    .filter(entry -> entry.slot().worker().equals(worker))
                    .toList();
            again.addAll(write(worker, own));
        }
        return again;
    }

    private List<Entry> write(UUID worker, List<Entry> own) {
        try {
            commit(worker, own);
            failures = 0;
            return List.of();
        } catch (RuntimeException e) {
            if (failures++ == 0) {
                LOG.warnf("Outcomes of mails could not be written; retrying until they are: %s", e.getMessage());
            }
            boolean isAboutOne = !DatabaseFault.isOfTheDatabase(e) || failures >= FAILURES_TOGETHER;
            return isAboutOne && !DatabaseFault.isAboutTheServer(e) ? oneByOne(worker, own) : kept(own, e);
        }
    }

    private void commit(UUID worker, List<Entry> own) {
        var writable = own.stream().filter(unwritten::allows).toList();
        var released = journal.write(
                worker,
                only(Entry.Permission.class, writable)
                        .map(Entry.Permission::toRequest)
                        .toList(),
                only(Entry.Outcome.class, writable)
                        .map(unwritten::apart)
                        .map(Entry.Outcome::toResult)
                        .toList());
        only(Entry.Permission.class, own)
                .forEach(permission -> answer(permission, released.contains(permission.delivery())));
        only(Entry.Outcome.class, own).forEach(unwritten::written);
    }

    private void answer(Entry.Permission permission, boolean isReleased) {
        if (unwritten.allows(permission)) {
            permission.answer().complete(isReleased);
        } else {
            permission
                    .answer()
                    .completeExceptionally(
                            new NotRecorded("The outcome of the connection's last mail is not yet written"));
        }
    }

    private static <E extends Entry> Stream<E> only(Class<E> kind, List<Entry> entries) {
        return entries.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Returns the outcomes and fails the requests for permission. */
    private static List<Entry> kept(List<Entry> own, RuntimeException failure) {
        only(Entry.Permission.class, own)
                .forEach(permission -> permission.answer().completeExceptionally(failure));
        return own.stream().filter(Entry.Outcome.class::isInstance).toList();
    }

    /**
     * Writes entries one by one, so that an invalid one does not block others. Returns the rest if the database is
     * unavailable.
     */
    private List<Entry> oneByOne(UUID worker, List<Entry> own) {
        for (int i = 0; i < own.size(); i++) {
            var entry = own.get(i);
            try {
                commit(worker, List.of(entry));
            } catch (RuntimeException e) {
                if (DatabaseFault.isAboutTheServer(e)) {
                    return kept(own.subList(i, own.size()), e);
                }
                giveUpForNow(worker, entry, e);
            }
        }
        return List.of();
    }

    private void giveUpForNow(UUID worker, Entry entry, RuntimeException failure) {
        switch (entry) {
            case Entry.Permission permission -> permission.answer().completeExceptionally(failure);
            case Entry.Outcome outcome -> {
                if (!isWrittenWithoutReason(worker, outcome)) {
                    unwritten.setAside(outcome, failure);
                }
            }
        }
    }

    private void tryAgain(Entry.Outcome outcome) {
        try {
            commit(outcome.slot().worker(), List.of(outcome));
        } catch (RuntimeException e) {
            unwritten.setAside(outcome, e);
        }
    }

    private boolean isWrittenWithoutReason(UUID worker, Entry.Outcome outcome) {
        try {
            commit(
                    worker,
                    List.of(new Entry.Outcome(outcome.slot(), outcome.result().withoutReason())));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Waits at most the given time for pending entries. Mails whose entry is not written then count as in progress. */
    void close(Duration atMost) throws InterruptedException {
        isClosed = true;
        writer.join(atMost);
        writer.interrupt();
    }
}
