package dev.rehearse.notify.bounce;

import dev.rehearse.edge.problem.DatabaseUnavailable;
import dev.rehearse.notify.delivery.MailRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Counts refusals during the SMTP session like bounces that are reported later. */
@ApplicationScoped
class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);

    private final ReportProcessor reports;

    Refusals(ReportProcessor reports) {
        this.reports = reports;
    }

    /**
     * Throws if the database is unavailable, so that the mail is tried, refused and counted again. Any other failure
     * would be the same the next time and must not keep the mail's own result from being written.
     */
    void count(@Observes MailRefused refused) {
        try {
            reports.process(refused.delivery(), report(refused), Source.CONVERSATION);
        } catch (RuntimeException e) {
            if (DatabaseUnavailable.caused(e)) {
                throw e;
            }
            LOG.warnf(e, "Delivery %s was refused, and that is not counted against its address", refused.delivery());
        }
    }

    private static Report report(MailRefused refused) {
        var kind = refused.status().map(Kind::ofFailure).orElse(Kind.SOFT);
        return new Report(kind, List.of(), refused.status(), Optional.of(ReportReader.harmless(refused.reply())));
    }
}
