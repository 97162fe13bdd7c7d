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
     * Group commit: while one commit is under way the next entries gather, so that the more connections there are, the more
     * entries share a commit. Entries are written in the order they come in. A connection reports the outcome of a mail before
     * it asks for the next one, so at most one mail per connection is open when the process is killed.
     *
     * A result is never dropped. Whatever keeps a commit from succeeding, its results are written before anything else, until they are;
     * requests for permission to send fail meanwhile. If a commit fails because of one of its rows, or again and again, its
     * entries are written one by one, and the result that cannot be written is set aside: see UnwrittenResults.
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
        // Every mail waits for it, so it does not queue for a turn behind those who write mails.
        this.writer = Thread.ofPlatform().name("mail-group-commit").daemon().unstarted(this::write);
        writer.start();
    }

    /** Whether the mail may be sent; if so, its start is recorded. Throws {@link NotRecorded}. */
    boolean mayLeave(ConnectionSlot slot, UUID delivery) {
        var question = new Entry.Question(slot, delivery);
        entries.add(question);
        try {
            // Once more after the commit: the process may have been stopped in between.
            return question.answer().join() && lease.isHeldBy(slot.worker());
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
                only(Entry.Question.class, writable).map(Entry.Question::asked).toList(),
                only(Entry.Outcome.class, writable)
                        .map(unwritten::apart)
                        .map(Entry.Outcome::told)
                        .toList());
        only(Entry.Question.class, own).forEach(question -> answer(question, released.contains(question.delivery())));
        only(Entry.Outcome.class, own).forEach(unwritten::written);
    }

    private void answer(Entry.Question question, boolean isReleased) {
        if (unwritten.allows(question)) {
            question.answer().complete(isReleased);
        } else {
            question.answer()
                    .completeExceptionally(
                            new NotRecorded("The outcome of the connection's last mail is not yet written"));
        }
    }

    private static <E extends Entry> Stream<E> only(Class<E> kind, List<Entry> entries) {
        return entries.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Returns the outcomes and fails the requests for permission. */
    private static List<Entry> kept(List<Entry> own, RuntimeException failure) {
        only(Entry.Question.class, own).forEach(question -> question.answer().completeExceptionally(failure));
        return own.stream().filter(Entry.Outcome.class::isInstance).toList();
    }

    /** Writes entries one by one, so that an invalid one does not block others. Returns the rest if the database becomes unavailable. */
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
            case Entry.Question question -> question.answer().completeExceptionally(failure);
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
