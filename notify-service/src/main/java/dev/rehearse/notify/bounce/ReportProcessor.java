package dev.rehearse.notify.bounce;

import dev.rehearse.notify.delivery.Delivery;
import dev.rehearse.notify.ledger.Channel;
import dev.rehearse.notify.ledger.ConsentContext;
import dev.rehearse.notify.link.DeliveryNames;
import dev.rehearse.notify.subscription.Withdrawals;
import dev.rehearse.notify.suppression.Reason;
import dev.rehearse.notify.suppression.Suppressions;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Processes reports: each authenticated one counts once, and may suppress the address. */
@ApplicationScoped
class ReportProcessor {

    private static final Logger LOG = Logger.getLogger(ReportProcessor.class);

    private final DeliveryNames names;
    private final Bounces bounces;
    private final Suppressions suppressions;
    private final Withdrawals withdrawals;
    private final BounceSettings settings;
    private final Event<BounceCounted> counted;
    private final MeterRegistry meters;
    private final Clock clock;

    ReportProcessor(
            DeliveryNames names,
            Bounces bounces,
            Suppressions suppressions,
            Withdrawals withdrawals,
            BounceSettings settings,
            Event<BounceCounted> counted,
            MeterRegistry meters,
            Clock clock) {
        this.names = names;
        this.bounces = bounces;
        this.suppressions = suppressions;
        this.withdrawals = withdrawals;
        this.settings = settings;
        this.counted = counted;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Processes a report that names its delivery. Only the first name counts: a forged one is not replaced by another.
     */
    @Transactional
    public Result process(Report report, Source source) {
        var named = report.names().stream().findFirst().flatMap(names::delivery);
        return named.isPresent() ? process(named.get(), report, source) : counted(report.kind(), Result.FORGED);
    }

    /** Records a report from an authenticated source about the delivery with the id. */
    @Transactional
    public Result process(UUID id, Report report, Source source) {
        return counted(
                report.kind(),
                bounces.delivery(id)
                        .map(delivery -> count(delivery, report, source))
                        .orElse(Result.GONE));
    }

    private Result count(Delivery delivery, Report report, Source source) {
        if (!bounces.add(delivery, report, source, clock.instant())) {
            return Result.REPEATED;
        }
        act(delivery, report);
        counted.fire(new BounceCounted(delivery.campaign(), report.kind()));
        return Result.COUNTED;
    }

    private void act(Delivery delivery, Report report) {
        var context = new ConsentContext(clock.instant(), Channel.MAIL_SYSTEM, null);
        var subscriber = delivery.subscriber();
        var address = bounces.lockedAddressKey(subscriber);
        switch (report.kind()) {
            case DELAYED -> {}
            case POLICY ->
                LOG.warnf(
                        "Delivery %s was refused for what we are or send (%s): see the mail server's words in its bounce",
                        delivery.id(), report.status().orElse("no status"));
            case SOFT -> {
                if (bounces.softSince(subscriber, context.at().minus(settings.softWindow())) >= settings.softLimit()) {
                    suppress(address, Reason.SOFT_BOUNCES, context);
                }
            }
            case HARD -> suppress(address, Reason.HARD_BOUNCE, context);
            case COMPLAINT -> {
                withdrawals.ofEverything(subscriber, context);
                suppress(address, Reason.COMPLAINT, context);
            }
        }
    }

    private void suppress(Optional<String> address, Reason reason, ConsentContext context) {
        address.ifPresent(key -> suppressions.add(key, reason, context));
    }

    private Result counted(Kind kind, Result result) {
        meters.counter("rehearse.bounces", "kind", word(kind), "result", word(result))
                .increment();
        return result;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
