package dev.rehearse.content.yaml;

import dev.rehearse.content.model.Worded;
import dev.rehearse.content.text.Characters;
import dev.rehearse.content.text.Slug;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The value of a field, read as what is asked for. A value of another form is found, and nothing returned. */
public final class Value {

    private static final Set<Tag> PLAIN = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.TIMESTAMP);
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,9})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Duration LONGEST = Duration.ofDays(1);

    private final String name;
    private final int line;
    private final Node node;
    private final Source source;

    Value(String name, int line, Node node, Source source) {
        this.name = name;
        this.line = line;
        this.node = node;
        this.source = source;
    }

    public String name() {
        return name;
    }

    public int line() {
        return line;
    }

    /** Adds a finding about this value; returns nothing, for use as a result. */
    public <T> Optional<T> reject(String message) {
        source.add(line, name + " " + message);
        return Optional.empty();
    }

    /** Adds a finding: the name of this field refers to nothing; returns nothing, for use as a result. */
    public <T> Optional<T> unknown(String message) {
        source.addReference(line, name + " " + message);
        return Optional.empty();
    }

    private Optional<String> scalar(String wanted) {
        if (!(node instanceof ScalarNode scalar)) {
            return reject("must be " + wanted + ", and is a list or has fields");
        }
        if (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isBlank()) {
            return reject("is empty; it must be " + wanted);
        }
        if (!PLAIN.contains(scalar.getTag())) {
            return reject("has a type written before it (\"!\"); it must be " + wanted);
        }
        var complaint = Characters.complaint(scalar.getValue());
        return complaint.isPresent() ? reject("is not right: " + complaint.get()) : Optional.of(scalar.getValue());
    }

    /** A text of one line or more. */
    public Optional<String> text(int longest) {
        return scalar("a text")
                .map(String::strip)
                .flatMap(text -> text.length() <= longest
                        ? Optional.of(text)
                        : reject("is longer than %d characters; shorten it".formatted(longest)));
    }

    /** A text of one line. */
    public Optional<String> line(int longest) {
        return text(longest)
                .flatMap(text -> text.contains("\n") ? reject("must be one line of text") : Optional.of(text));
    }

    private <T> Optional<T> matching(Pattern form, String wanted, Function<String, Optional<T>> read) {
        return scalar(wanted).flatMap(text -> {
            var value = form.matcher(text).matches() ? read.apply(text) : Optional.<T>empty();
            return value.isPresent() ? value : reject("must be " + wanted + ", and is \"" + text + "\"");
        });
    }

    public Optional<Integer> integer(int least, int most) {
        return matching(INTEGER, "a whole number from %d to %d".formatted(least, most), text -> {
            int value = Integer.parseInt(text);
            return least <= value && value <= most ? Optional.of(value) : Optional.empty();
        });
    }

    public Optional<Double> decimal(double least, double most) {
        return matching(DECIMAL, "a number from %s to %s".formatted(least, most), text -> {
            double value = Double.parseDouble(text);
            return least <= value && value <= most ? Optional.of(value) : Optional.empty();
        });
    }

    public Optional<Boolean> yesOrNo() {
        return matching(Pattern.compile("true|false"), "true or false", text -> Optional.of(text.equals("true")));
    }

    public Optional<LocalDate> date() {
        return matching(DATE, "a day like 2026-03-31, from 1970 on", text -> {
            try {
                return Optional.of(LocalDate.parse(text)).filter(day -> !day.isBefore(EARLIEST));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }

    public Optional<Duration> duration() {
        return matching(Pattern.compile("PT[0-9HMS]{1,20}"), "a time like PT20M, at most PT24H", text -> {
            try {
                return Optional.of(Duration.parse(text))
                        .filter(time -> time.isPositive() && time.compareTo(LONGEST) <= 0);
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }

    public Optional<UUID> id() {
        return matching(
                ID, "a UUID; \"./rehearse new question\" makes one", text -> Optional.of(UUID.fromString(text)));
    }

    public Optional<String> slug() {
        return matching(
                Pattern.compile("(?s).*"), Slug.FORM, text -> Optional.of(text).filter(Slug::is));
    }

    public <T extends Worded> Optional<T> oneOf(List<T> alternatives) {
        var words = alternatives.stream().map(Worded::word).collect(Collectors.joining(", "));
        return matching(
                Pattern.compile("[a-z-]+"),
                "one of " + words,
                text -> alternatives.stream()
                        .filter(alternative -> alternative.word().equals(text))
                        .findFirst());
    }

    public <T extends Worded> Optional<T> oneOf(T[] alternatives) {
        return oneOf(Arrays.asList(alternatives));
    }

    /** The entries of a list; each is called by the name of the field. */
    public Optional<List<Value>> list() {
        if (!(node instanceof SequenceNode sequence)) {
            return reject("must be a list like [one, two]");
        }
        var entries = new ArrayList<Value>();
        sequence.getValue().forEach(entry -> entries.add(new Value(name, source.line(entry), entry, source)));
        return Optional.of(entries);
    }

    /** The entries of a list that are right, each once. */
    public <T> List<T> listOf(Function<Value, Optional<T>> read) {
        var right = new ArrayList<T>();
        for (Value entry : list().orElse(List.of())) {
            read.apply(entry).ifPresent(value -> {
                if (right.contains(value)) {
                    entry.reject("names " + value + " twice; delete one");
                } else {
                    right.add(value);
                }
            });
        }
        return right;
    }

    public Optional<Fields> fields() {
        return node instanceof MappingNode mapping
                ? Optional.of(Fields.of(mapping, source))
                : reject("must have fields, each on a line of its own below it");
    }
}
