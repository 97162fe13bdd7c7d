package dev.rehearse.notify.takeover;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.Violation;
import dev.rehearse.notify.address.EmailAddress;
import dev.rehearse.notify.language.Language;
import dev.rehearse.notify.scope.KnownScopes;
import dev.rehearse.notify.subscription.Subscriptions;
import dev.rehearse.notify.suppression.Erasures;
import dev.rehearse.notify.suppression.Suppressions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a line of an import has to be like. A fault names the line and the rule, not the address. */
@ApplicationScoped
class ImportRules {

    private static final int LONGEST_EVIDENCE = 400;

    private final KnownScopes scopes;
    private final Subscriptions subscriptions;
    private final Suppressions suppressions;
    private final Erasures erasures;
    private final Clock clock;

    ImportRules(
            KnownScopes scopes,
            Subscriptions subscriptions,
            Suppressions suppressions,
            Erasures erasures,
            Clock clock) {
        this.scopes = scopes;
        this.subscriptions = subscriptions;
        this.suppressions = suppressions;
        this.erasures = erasures;
        this.clock = clock;
    }

    /** Reads a line, or adds to the faults why it can't be used. */
    Optional<Consented> read(ImportFile.Entry entry, List<Violation> faults) {
        try {
            return Optional.of(consented(entry.line().get()));
        } catch (HttpProblem e) {
            if (e.problem().errors().isEmpty()) {
                throw e;
            }
            e.problem().errors().forEach(error -> faults.add(inLine(entry.number(), error)));
        }
        return Optional.empty();
    }

    /** A value is shown unless it may be an address. */
    private static Violation inLine(int number, Violation error) {
        var value = error.field().equals("email") ? null : error.value();
        return new Violation(("line " + number + " " + error.field()).strip(), error.message(), value);
    }

    static Violation fault(int number, String field, String message) {
        return Violation.of("line " + number + field, message);
    }

    private Consented consented(ImportLine line) {
        var address = EmailAddress.of(given("email", line.email()));
        var scope = scopes.require(given("scope", line.scope())).path();
        var language = Language.of(given("locale", line.locale()));
        var consentedAt = given("consentedAt", line.consentedAt());
        var evidence = given("evidence", line.evidence());
        if (evidence.isBlank() || evidence.length() > LONGEST_EVIDENCE) {
            throw new HttpProblem.InvalidField("evidence", "must have 1 to 400 characters", evidence);
        }
        if (clock.instant().isBefore(consentedAt)) {
            throw new HttpProblem.InvalidField("consentedAt", "is in the future", consentedAt.toString());
        }
        refuseIf(erasures.covers(address.key()), "was erased by its owner");
        refuseIf(!suppressions.allows(address.key()), "is suppressed");
        refuseIf(subscriptions.hasLeft(address, scope), "has unsubscribed from this scope");
        return new Consented(address, scope, language, consentedAt + " " + evidence);
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new HttpProblem.InvalidField(Violation.of(field, "is missing"));
        }
        return value;
    }

    private static void refuseIf(boolean isRefused, String message) {
        if (isRefused) {
            throw new HttpProblem.InvalidField(Violation.of("email", message));
        }
    }
}
