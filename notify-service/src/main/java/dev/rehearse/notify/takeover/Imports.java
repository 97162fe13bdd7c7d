package dev.rehearse.notify.takeover;

import dev.rehearse.edge.problem.Violation;
import dev.rehearse.notify.ledger.Agreement;
import dev.rehearse.notify.ledger.Ledger;
import dev.rehearse.notify.ledger.Occasion;
import dev.rehearse.notify.ledger.Way;
import dev.rehearse.notify.subscription.Subscribers;
import dev.rehearse.notify.subscription.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Takes over subscribers, all of a file or none. */
@ApplicationScoped
class Imports {

    private static final int MOST_LINES = 10_000;

    private final ImportRules rules;
    private final Subscribers subscribers;
    private final Subscriptions subscriptions;
    private final Ledger ledger;
    private final Clock clock;

    Imports(ImportRules rules, Subscribers subscribers, Subscriptions subscriptions, Ledger ledger, Clock clock) {
        this.rules = rules;
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Confirms what the lines say; throws {@link UnusableImport} when one of them can't be used. */
    @Transactional
    ImportReport run(ImportFile file) {
        var lines = checked(file);
        int imported = (int) lines.stream().filter(this::takeOver).count();
        return new ImportReport(lines.size(), imported, lines.size() - imported, false);
    }

    /** The same, but for its effects. */
    @Transactional
    ImportReport tryOut(ImportFile file) {
        var lines = checked(file);
        int unchanged = (int) lines.stream()
                .filter(line -> subscriptions.isConfirmed(line.address(), line.scope()))
                .count();
        return new ImportReport(lines.size(), lines.size() - unchanged, unchanged, true);
    }

    private List<Consented> checked(ImportFile file) {
        var lines = file.entries();
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new UnusableImport(List.of(Violation.of("body", "must have 1 to " + MOST_LINES + " lines")));
        }
        var faults = new ArrayList<Violation>();
        var good = new ArrayList<Consented>();
        var firstLines = new HashMap<String, Integer>();
        for (int i = 0; i < lines.size() && faults.size() < UnusableImport.MOST_FAULTS; i++) {
            int number = lines.get(i).number();
            rules.read(lines.get(i), faults).ifPresent(line -> {
                var first = firstLines.putIfAbsent(line.key(), number);
                if (first == null) {
                    good.add(line);
                } else {
                    faults.add(ImportRules.fault(number, " email", "is a repeat of line " + first));
                }
            });
        }
        if (!faults.isEmpty()) {
            throw new UnusableImport(faults);
        }
        return good;
    }

    private boolean takeOver(Consented line) {
        var now = clock.instant();
        var subscriber = subscribers.asking(line.address(), now);
        int round = subscriptions.confirmFromElsewhere(subscriber, line.scope(), line.language(), now);
        if (round > 0) {
            ledger.writeImported(
                    subscriber,
                    new Agreement(line.scope(), round, line.language()),
                    line.evidence(),
                    new Occasion(now, Way.OPERATOR, null));
        }
        return round > 0;
    }
}
