package dev.rehearse.content.practicetest;

import dev.rehearse.content.finding.FileFindings;
import dev.rehearse.content.model.Mode;
import dev.rehearse.content.model.PracticeTest;
import dev.rehearse.content.model.Procedure;
import dev.rehearse.content.model.Stopping;
import dev.rehearse.content.model.TopicWeight;
import dev.rehearse.content.yaml.Fields;
import dev.rehearse.content.yaml.Value;
import dev.rehearse.content.yaml.YamlReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads practice-test.yaml, the blueprint of a practice test, or adds findings. */
public final class PracticeTestReader {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 4000;
    private static final int LONGEST_TEST = 200;
    private static final double MOST_STANDARD_ERROR = 5;
    private static final double MOST_PILOTS = 0.5;
    /** Lists of practice tests have these addresses in interview-service, where a practice test has its slug. */
    private static final Set<String> LISTS = Set.of("all", "drafts");

    private static final Stopping NONE = new Stopping(1, 1, Duration.ofMinutes(1), 1, false);

    private final Fields fields;
    private final Offer offer;
    private final FileFindings findings;

    private PracticeTestReader(Fields fields, Offer offer, FileFindings findings) {
        this.fields = fields;
        this.offer = offer;
        this.findings = findings;
    }

    /** Reads the blueprint of a place, and checks that what is on offer there can fill it. */
    public static Optional<PracticeTest> read(String yaml, Offer offer, FileFindings findings) {
        int before = findings.count();
        return YamlReader.read(yaml, 1, findings)
                .map(fields -> new PracticeTestReader(fields, offer, findings).read())
                .filter(test -> findings.count() == before);
    }

    private PracticeTest read() {
        int before = findings.count();
        var topics = new TopicsReader(fields, offer).read();
        var test = test(topics);
        fields.rejectOthers();
        if (findings.count() == before) {
            new PoolRules(fields, offer.pool(topics), findings).check(test);
        }
        return test;
    }

    private PracticeTest test(List<TopicWeight> topics) {
        return new PracticeTest(
                findings.file(),
                slug(),
                offer.place(),
                fields.require("title")
                        .flatMap(value -> value.line(LONGEST_TITLE))
                        .orElse(""),
                fields.require("description")
                        .flatMap(value -> value.text(LONGEST_DESCRIPTION))
                        .orElse(""),
                topics,
                fields.find("procedure")
                        .flatMap(value -> value.oneOf(Procedure.values()))
                        .orElse(Procedure.ADAPTIVE),
                modes(),
                stopping(),
                new LevelsReader(fields).read(),
                new QuotasReader(fields, offer.competencies(topics)).read(),
                new ConductReader(fields).followUps(),
                new ConductReader(fields).exposure(),
                fields.find("pilots")
                        .flatMap(value -> value.decimal(0, MOST_PILOTS))
                        .orElse(0.0));
    }

    private String slug() {
        var named = fields.require("slug");
        var slug = named.flatMap(Value::slug).orElse("");
        if (LISTS.contains(slug)) {
            named.get().reject("must not be " + slug + ", the address of a list in the API; choose another");
        }
        return slug;
    }

    private Set<Mode> modes() {
        var named = fields.find("modes");
        var modes = named.map(value -> Set.copyOf(value.listOf(entry -> entry.oneOf(Mode.values()))))
                .orElse(Set.of(Mode.INTERVIEW));
        named.filter(value -> modes.isEmpty())
                .ifPresent(value -> value.reject("names no mode; name interview or quiz"));
        return modes;
    }

    private Stopping stopping() {
        var length = fields.require("length").flatMap(Value::fields);
        var minimum = length.flatMap(own -> own.require("minimum")).flatMap(value -> value.integer(1, LONGEST_TEST));
        var maximum = length.flatMap(own -> own.require("maximum"));
        var most = maximum.flatMap(value -> value.integer(1, LONGEST_TEST));
        length.ifPresent(Fields::rejectOthers);
        if (minimum.isPresent() && most.isPresent() && most.get() < minimum.get()) {
            maximum.get().reject("is less than minimum; make it %d or more".formatted(minimum.get()));
        }
        var time = fields.require("timeLimit").flatMap(Value::duration);
        var error = fields.require("targetStandardError").flatMap(value -> value.decimal(0.001, MOST_STANDARD_ERROR));
        boolean decided =
                fields.find("decidedLevelEnds").flatMap(Value::yesOrNo).orElse(false);
        return new Stopping(
                minimum.orElse(NONE.minimumLength()),
                most.orElse(NONE.maximumLength()),
                time.orElse(NONE.timeLimit()),
                error.orElse(NONE.targetStandardError()),
                decided);
    }
}
