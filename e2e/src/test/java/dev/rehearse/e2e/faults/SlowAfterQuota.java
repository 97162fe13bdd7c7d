package dev.rehearse.e2e.faults;

import dev.rehearse.e2e.stack.RecordingSmtp;
import dev.rehearse.testing.smtp.SmtpBehavior;
import java.time.Duration;

/**
 * A mail server that takes mails at once up to a number, and the rest slowly: so a campaign lasts as long as a test has
 * plans for it, with mails at every moment of their way to be found there by a crash.
 */
final class SlowAfterQuota implements SmtpBehavior {

    private static final Duration HESITATION = Duration.ofSeconds(1);
    private static final Moment[] MOMENTS = {Moment.RCPT, Moment.DATA, Moment.DOT, Moment.TAKEN};

    private final RecordingSmtp smtp;
    private volatile int quota;

    SlowAfterQuota(RecordingSmtp smtp) {
        this.smtp = smtp;
    }

    /** Up to how many mails it takes at once. */
    void allow(int mails) {
        quota = mails;
    }

    int allowed() {
        return quota;
    }

    @Override
    public String at(Moment moment, Envelope envelope) throws InterruptedException {
        if (moment == MOMENTS[Math.floorMod(envelope.recipient().hashCode(), MOMENTS.length)]
                && smtp.count() >= quota) {
            Thread.sleep(HESITATION);
        }
        return moment.usual;
    }
}
