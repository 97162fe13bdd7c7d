package dev.rehearse.content.yaml;

import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.finding.Message;
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

    /** Adds a finding about this value; returns nothing, for use as a result. */
    public <T> Optional<T> reject(Message message) {
        source.add(line, FindingTexts.of("field", "name", name, "what", message));
        return Optional.empty();
    }

    /** Adds a finding: the name of this field refers to nothing; returns nothing, for use as a result. */
    public <T> Optional<T> unknown(String message) {
        source.addReference(line, name + " " + message);
        return Optional.empty();
    }

    private Optional<String> scalar(Message wanted) {
        if (!(node instanceof ScalarNode scalar)) {
            return reject(FindingTexts.of("field.is-list", "wanted", wanted));
        }
        if (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isBlank()) {
            return reject(FindingTexts.of("field.empty", "wanted", wanted));
        }
        if (!PLAIN.contains(scalar.getTag())) {
            return reject(FindingTexts.of("field.type", "wanted", wanted));
        }
        var complaint = Characters.complaint(scalar.getValue());
        return complaint.isPresent()
                ? reject(FindingTexts.of("field.not-right", "why", complaint.get()))
                : Optional.of(scalar.getValue());
    }

    /** A text of one line or more. */
    public Optional<String> text(int longest) {
        return scalar(FindingTexts.of("form.text"))
                .map(String::strip)
                .flatMap(text -> text.length() <= longest
                        ? Optional.of(text)
                        : reject(FindingTexts.of("field.too-long", "most", String.valueOf(longest))));
    }

    /** A text of one line. */
    public Optional<String> line(int longest) {
        return text(longest)
                .flatMap(text -> text.contains("\n") ? reject(FindingTexts.of("field.one-line")) : Optional.of(text));
    }

    private <T> Optional<T> matching(Pattern form, Message wanted, Function<String, Optional<T>> read) {
        return scalar(wanted).flatMap(text -> {
            var value = form.matcher(text).matches() ? read.apply(text) : Optional.<T>empty();
            return value.isPresent() ? value : reject(FindingTexts.of("field.form", "wanted", wanted, "text", text));
        });
    }

    public Optional<Integer> integer(int least, int most) {
        return matching(
                INTEGER,
                FindingTexts.of("form.integer", "least", String.valueOf(least), "most", String.valueOf(most)),
                text -> {
                    int value = Integer.parseInt(text);
                    return least <= value && value <= most ? Optional.of(value) : Optional.empty();
                });
    }

    public Optional<Double> decimal(double least, double most) {
        return matching(DECIMAL, FindingTexts.of("form.decimal", "least", least, "most", most), text -> {
            double value = Double.parseDouble(text);
            return least <= value && value <= most ? Optional.of(value) : Optional.empty();
        });
    }

    public Optional<Boolean> yesOrNo() {
        return matching(
                Pattern.compile("true|false"),
                FindingTexts.of("form.yes-or-no"),
                text -> Optional.of(text.equals("true")));
    }

    public Optional<LocalDate> date() {
        return matching(DATE, FindingTexts.of("form.date"), text -> {
            try {
                return Optional.of(LocalDate.parse(text)).filter(day -> !day.isBefore(EARLIEST));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }

    public Optional<Duration> duration() {
        return matching(Pattern.compile("PT[0-9HMS]{1,20}"), FindingTexts.of("form.duration"), text -> {
            try {
                return Optional.of(Duration.parse(text))
                        .filter(time -> time.isPositive() && time.compareTo(LONGEST) <= 0);
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }

    public Optional<UUID> id() {
        return matching(ID, FindingTexts.of("form.id"), text -> Optional.of(UUID.fromString(text)));
    }

    public Optional<String> slug() {
        return matching(
                Pattern.compile("(?s).*"),
                Slug.form(),
                text -> Optional.of(text).filter(Slug::is));
    }

    public <T extends Worded> Optional<T> oneOf(List<T> alternatives) {
        var words = alternatives.stream().map(Worded::word).collect(Collectors.joining(", "));
        return matching(
                Pattern.compile("[a-z-]+"),
                FindingTexts.of("form.one-of", "words", words),
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
            return reject(FindingTexts.of("field.no-list"));
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
                    entry.reject(FindingTexts.of("field.twice-in-list", "value", value));
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
                : reject(FindingTexts.of("field.no-fields"));
    }
}
