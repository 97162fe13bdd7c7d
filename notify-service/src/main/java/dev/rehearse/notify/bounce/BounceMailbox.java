package dev.rehearse.notify.bounce;

import dev.rehearse.edge.problem.DatabaseUnavailable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Reads the mailbox of bounces, one replica at a time. What a mail says is committed before the mail is moved, so a
 * crash in between has it read again, which changes nothing. It never answers a mail.
 */
@ApplicationScoped
class BounceMailbox {

    private static final Logger LOG = Logger.getLogger(BounceMailbox.class);

    private static final int BATCH = 200;

    /** Longer than a batch of mails takes with a slow server. */
    private static final int LONGEST_SECONDS = 600;

    private final ImapSettings settings;
    private final Bounces bounces;
    private final MailReader reader;
    private volatile boolean isFailing;

    BounceMailbox(ImapSettings settings, Bounces bounces, MailReader reader) {
        this.settings = settings;
        this.bounces = bounces;
        this.reader = reader;
    }

    @Scheduled(
            every = "{rehearse.bounces.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @RunOnVirtualThread
    void fromTimeToTime() {
        if (settings.host().isEmpty()) {
            return;
        }
        try {
            read();
            isFailing = false;
        } catch (RuntimeException e) {
            if (!isFailing) {
                isFailing = true;
                LOG.warnf("The mailbox of bounces can't be read: %s", kinds(e));
            }
        }
    }

    /** Of the failure and its causes, without their messages, which may quote addresses. */
    private static String kinds(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(cause -> cause.getClass().getSimpleName())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Reads what is there, unless another replica does. Returns how many mails were moved. */
    int read() {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(this::readAlone);
    }

    private int readAlone() throws MessagingException, IOException {
        if (!bounces.mayRead()) {
            return 0;
        }
        int moved = 0;
        try (var mailbox = ImapMailbox.open(settings)) {
            for (Message mail : mailbox.first(BATCH)) {
                if (isUnderstood(mailbox.contents(mail))) {
                    mailbox.process(mail);
                } else {
                    mailbox.setAside(mail);
                }
                moved++;
            }
        }
        return moved;
    }

    /** A mail that breaks the reader must not keep it from all others. */
    private boolean isUnderstood(byte[] mail) throws IOException {
        try {
            return reader.take(mail);
        } catch (RuntimeException e) {
            if (DatabaseUnavailable.caused(e)) {
                throw e;
            }
            LOG.errorf(
                    "A mail in the mailbox of bounces is set aside: %s",
                    e.getClass().getSimpleName());
            return false;
        }
    }
}
