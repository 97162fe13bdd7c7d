package dev.rehearse.notify.imports;

import dev.rehearse.edge.body.Rfc3339;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.Violation;
import dev.rehearse.notify.address.EmailAddress;
import dev.rehearse.notify.language.Language;
import dev.rehearse.notify.scope.ScopeResolver;
import dev.rehearse.notify.suppression.Erasures;
import dev.rehearse.notify.suppression.Suppressions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Validation rules of an import's lines. A fault names the line and the rule, not the address. */
@ApplicationScoped
class ImportRules {

    private static final int LONGEST_EVIDENCE = 400;

    private final ScopeResolver scopes;
    private final ImportStore store;
    private final Suppressions suppressions;
    private final Erasures erasures;
    private final Clock clock;

    ImportRules(ScopeResolver scopes, ImportStore store, Suppressions suppressions, Erasures erasures, Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.suppressions = suppressions;
        this.erasures = erasures;
        this.clock = clock;
    }

    /** Reads a line, or adds to the faults why it can't be used; scopes are looked up once for all lines. */
    Optional<Consented> read(ImportFile.Entry entry, Map<String, String> knownScopes, List<Violation> faults) {
        try {
            return Optional.of(consented(entry.number(), entry.line().get(), knownScopes));
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

    private Consented consented(int number, ImportLine line, Map<String, String> knownScopes) {
        var address = EmailAddress.of(given("email", line.email()));
        var scope = knownScopes.computeIfAbsent(
                given("scope", line.scope()), path -> scopes.require(path).path());
        var language = Language.of(given("locale", line.locale()));
        var consentedAt = consentedAt(given("consentedAt", line.consentedAt()));
        var evidence = given("evidence", line.evidence());
        if (evidence.isBlank() || evidence.length() > LONGEST_EVIDENCE) {
            throw new HttpProblem.InvalidField("evidence", "import.evidence", evidence);
        }
        return new Consented(number, address, scope, language, consentedAt + " " + evidence);
    }

    private Instant consentedAt(String text) {
        var time = Rfc3339.instant(text)
                .orElseThrow(() -> new HttpProblem.InvalidField("consentedAt", Rfc3339.POINT_OF_TIME, text));
        if (clock.instant().isBefore(time)) {
            throw new HttpProblem.InvalidField("consentedAt", "import.future", text);
        }
        return time;
    }

    /** The faults of readable lines: their owner unsubscribed or was erased, or the address is suppressed. */
    List<Violation> refusals(List<Consented> lines) {
        var keys = lines.stream().map(line -> line.address().key()).distinct().toList();
        var erased = erasures.covered(keys);
        var suppressed = suppressions.suppressed(keys);
        var left = store.left(lines);
        var faults = new ArrayList<Violation>();
        for (Consented line : lines) {
            var key = line.address().key();
            if (erased.contains(key)) {
                faults.add(line.fault("import.erased"));
            } else if (suppressed.contains(key)) {
                faults.add(line.fault("import.suppressed"));
            } else if (left.contains(line.number())) {
                faults.add(line.fault("import.unsubscribed"));
            }
        }
        return faults;
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new HttpProblem.InvalidField(Violation.of(field, "field.missing"));
        }
        return value;
    }
}
