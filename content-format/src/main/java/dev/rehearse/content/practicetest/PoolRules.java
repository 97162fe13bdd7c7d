package dev.rehearse.content.practicetest;

import dev.rehearse.content.finding.FileFindings;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.model.Kind;
import dev.rehearse.content.model.Mode;
import dev.rehearse.content.model.PracticeTest;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Quota;
import dev.rehearse.content.yaml.Fields;
import dev.rehearse.content.yaml.Value;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks a blueprint against the questions of its topics: quotas can be filled, and the time suffices. */
record PoolRules(Fields fields, AskedPool pool, FileFindings findings) {

    /** Where no quota limits them, one question in so many is open. */
    private static final int CLOSED_FOR_OPEN = 3;

    void check(PracticeTest test) {
        if (pool.questions().isEmpty()) {
            return;
        }
        test.quotas().forEach(this::checkAvailable);
        var competencies = test.quotas().stream()
                .filter(Quota.OfCompetency.class::isInstance)
                .toList();
        var kinds =
                test.quotas().stream().filter(Quota.OfKind.class::isInstance).toList();
        checkTogether("competency", competencies, test);
        checkTogether("kind", kinds, test);
        checkTime(test);
    }

    private void checkAvailable(Quota quota) {
        int available = pool.available(quota);
        if (quota.minimum() > available) {
            add(
                    lineOf(quota),
                    "%s asks for %d questions, and there are %d that one interview can ask; lower the minimum"
                            .formatted(name(quota), quota.minimum(), available));
        }
    }

    private void checkTogether(String of, List<Quota> quotas, PracticeTest test) {
        int least = quotas.stream().mapToInt(Quota::minimum).sum();
        if (least > test.stopping().maximumLength()) {
            add(
                    lineOf(of),
                    "%s: the minimums add up to %d questions, and length allows %d; lower some"
                            .formatted(of, least, test.stopping().maximumLength()));
        }
        int most = quotas.stream()
                .mapToInt(quota -> Math.min(quota.maximum(), pool.available(quota)))
                .sum();
        if (coverAll(quotas) && most < test.stopping().minimumLength()) {
            add(
                    lineOf(of),
                    "%s: the maximums allow %d questions, and length asks for %d; raise some"
                            .formatted(of, most, test.stopping().minimumLength()));
        }
    }

    private boolean coverAll(List<Quota> quotas) {
        return pool.questions().stream().allMatch(question -> isOfOne(quotas, question));
    }

    private boolean isOfOne(List<Quota> quotas, Question question) {
        return quotas.stream().anyMatch(quota -> pool.isOf(quota, question));
    }

    /** A quiz has no time limit, and asks closed questions only. */
    private void checkTime(PracticeTest test) {
        int length = test.stopping().maximumLength();
        var needed = Duration.ofMinutes(pool.longestMinutes(length, most(test)));
        var limit = test.stopping().timeLimit();
        if (test.modes().contains(Mode.INTERVIEW) && limit.compareTo(needed) < 0) {
            add(
                    fields.find("timeLimit").map(Value::line).orElse(1),
                    "timeLimit is %s, and by their minutes %d questions can take %s; lengthen it, ask fewer, or limit the long ones by a quota of their kind"
                            .formatted(minutes(limit), length, minutes(needed)));
        }
    }

    private static String minutes(Duration time) {
        return time.toMinutes() + " minutes";
    }

    private static Map<Kind, Integer> most(PracticeTest test) {
        var most = new EnumMap<Kind, Integer>(Kind.class);
        most.put(Kind.OPEN, Math.max(1, test.stopping().maximumLength() / CLOSED_FOR_OPEN));
        for (Quota quota : test.quotas()) {
            if (quota instanceof Quota.OfKind of) {
                most.put(of.kind(), of.maximum());
            }
        }
        return most;
    }

    private static String name(Quota quota) {
        return switch (quota) {
            case Quota.OfCompetency of -> of.competency();
            case Quota.OfKind of -> of.kind().word();
        };
    }

    private int lineOf(Quota quota) {
        var of = quota instanceof Quota.OfKind ? "kind" : "competency";
        return quotas(of)
                .flatMap(Value::fields)
                .flatMap(named -> named.find(name(quota)))
                .map(Value::line)
                .orElse(1);
    }

    private int lineOf(String of) {
        return quotas(of).map(Value::line).orElse(1);
    }

    private Optional<Value> quotas(String of) {
        return fields.find("quotas").flatMap(Value::fields).flatMap(named -> named.find(of));
    }

    private void add(int line, String message) {
        findings.add(line, Rule.BLUEPRINT, message);
    }
}
