package dev.rehearse.notify.bounce;

import dev.rehearse.notify.ledger.Channel;
import dev.rehearse.notify.ledger.ConsentContext;
import dev.rehearse.notify.link.NoSuchLink;
import dev.rehearse.notify.subscription.Withdrawals;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;

/** Reads one mail of the bounce mailbox: a report or an unsubscribe request. */
@ApplicationScoped
class MailReader {

    private final ReportProcessor reports;
    private final Withdrawals withdrawals;
    private final MeterRegistry meters;
    private final Clock clock;

    MailReader(ReportProcessor reports, Withdrawals withdrawals, MeterRegistry meters, Clock clock) {
        this.reports = reports;
        this.withdrawals = withdrawals;
        this.meters = meters;
        this.clock = clock;
    }

    /** Whether the mail was understood; what it says is committed then. */
    boolean take(byte[] mail) throws IOException {
        var report = ReportReader.read(mail);
        boolean understood = report.isPresent()
                ? result(report.get()) != Result.FORGED
                : UnsubscribeRequest.token(mail).filter(this::left).isPresent();
        meters.counter("rehearse.bounces.mails", "understood", String.valueOf(understood))
                .increment();
        return understood;
    }

    private Result result(Report report) {
        return QuarkusTransaction.requiringNew().call(() -> reports.process(report, Source.MAILBOX));
    }

    private boolean left(String token) {
        try {
            var context = new ConsentContext(clock.instant(), Channel.ONE_CLICK, null);
            QuarkusTransaction.requiringNew().run(() -> withdrawals.byToken(token, context));
            return true;
        } catch (NoSuchLink notOurs) {
            return false;
        }
    }
}
