package dev.rehearse.content.practicetest;

import dev.rehearse.content.finding.FileFindings;
import dev.rehearse.content.model.Mode;
import dev.rehearse.content.model.PracticeTest;
import dev.rehearse.content.model.Procedure;
import dev.rehearse.content.model.Stopping;
import dev.rehearse.content.model.Topic;
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
    private static final Stopping NONE = new Stopping(1, 1, Duration.ofMinutes(1), 1, false);

    private final Fields fields;
    private final Topic topic;
    private final FileFindings findings;

    private PracticeTestReader(Fields fields, Topic topic, FileFindings findings) {
        this.fields = fields;
        this.topic = topic;
        this.findings = findings;
    }

    /** Reads the blueprint next to topic.md. */
    public static Optional<PracticeTest> read(String yaml, Topic topic, FileFindings findings) {
        int before = findings.count();
        return YamlReader.read(yaml, 1, findings)
                .map(fields -> new PracticeTestReader(fields, topic, findings).read())
                .filter(test -> findings.count() == before);
    }

    private PracticeTest read() {
        var test = new PracticeTest(
                findings.file(),
                fields.require("slug").flatMap(Value::slug).orElse(""),
                topic.slug(),
                fields.require("title")
                        .flatMap(value -> value.line(LONGEST_TITLE))
                        .orElse(""),
                fields.require("description")
                        .flatMap(value -> value.text(LONGEST_DESCRIPTION))
                        .orElse(""),
                topics(),
                fields.find("procedure")
                        .flatMap(value -> value.oneOf(Procedure.values()))
                        .orElse(Procedure.ADAPTIVE),
                modes(),
                stopping(),
                new LevelsReader(fields).read(),
                new QuotasReader(fields, topic).read(),
                new ConductReader(fields).followUps(),
                new ConductReader(fields).exposure(),
                fields.find("pilots")
                        .flatMap(value -> value.decimal(0, MOST_PILOTS))
                        .orElse(0.0));
        fields.rejectOthers();
        return test;
    }

    private List<TopicWeight> topics() {
        var named = fields.find("topics").flatMap(Value::fields);
        if (named.isEmpty()) {
            return List.of(new TopicWeight(topic.slug(), 1));
        }
        return named.get().all().stream()
                .map(value ->
                        new TopicWeight(value.name(), value.decimal(0.01, 1000).orElse(1.0)))
                .toList();
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
