package dev.rehearse.content.practicetest;

import dev.rehearse.content.model.Kind;
import dev.rehearse.content.model.Quota;
import dev.rehearse.content.yaml.Fields;
import dev.rehearse.content.yaml.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the quotas of a practice test: how many questions of a competency, and of a kind.
 *
 * @param competencies the names that there are
 */
record QuotasReader(Fields fields, Set<String> competencies) {

    private static final int MOST = 200;

    /** Least and most. */
    private record Bounds(int minimum, int maximum) {}

    List<Quota> read() {
        var quotas = new ArrayList<Quota>();
        fields.find("quotas").flatMap(Value::fields).ifPresent(named -> {
            for (Value value : entries(named, "competency")) {
                ofCompetency(value).ifPresent(quotas::add);
            }
            for (Value value : entries(named, "kind")) {
                ofKind(value).ifPresent(quotas::add);
            }
            named.rejectOthers();
        });
        return quotas;
    }

    private static List<Value> entries(Fields quotas, String of) {
        return quotas.find(of).flatMap(Value::fields).map(Fields::all).orElse(List.of());
    }

    private Optional<Quota> ofCompetency(Value value) {
        if (!competencies.contains(value.name())) {
            var known = String.join(", ", competencies);
            return value.reject("is no competency of topic.md; there are " + (known.isEmpty() ? "none" : known));
        }
        return bounds(value).map(bounds -> new Quota.OfCompetency(value.name(), bounds.minimum(), bounds.maximum()));
    }

    private static Optional<Quota> ofKind(Value value) {
        var kind = Arrays.stream(Kind.values())
                .filter(known -> known.word().equals(value.name()))
                .findFirst();
        if (kind.isEmpty()) {
            var known = Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", "));
            return value.reject("is no kind of question; there are " + known);
        }
        return bounds(value).map(bounds -> new Quota.OfKind(kind.get(), bounds.minimum(), bounds.maximum()));
    }

    private static Optional<Bounds> bounds(Value value) {
        return value.fields().flatMap(own -> {
            int minimum =
                    own.find("minimum").flatMap(least -> least.integer(0, MOST)).orElse(0);
            int maximum =
                    own.find("maximum").flatMap(most -> most.integer(0, MOST)).orElse(MOST);
            own.rejectOthers();
            return minimum > maximum
                    ? value.reject("has a minimum above its maximum; swap them")
                    : Optional.of(new Bounds(minimum, maximum));
        });
    }
}
