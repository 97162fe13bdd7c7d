package dev.rehearse.formats.qti;

import dev.rehearse.content.finding.Message;
import dev.rehearse.content.model.Kind;
import dev.rehearse.content.model.Option;
import dev.rehearse.content.model.Scoring;
import dev.rehearse.content.model.Task;
import dev.rehearse.content.model.Variation;
import dev.rehearse.formats.loss.LossTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the task of an item by its interaction. */
record TaskReader(XmlElement item, XmlElement interaction, Metadata metadata, ItemContent content) {

    private static final String CHOICE = "choice-interaction";
    private static final String ORDER = "order-interaction";
    private static final String TEXT = "text-entry-interaction";
    private static final String LONG_TEXT = "extended-text-interaction";
    private static final Set<String> SUPPORTED = Set.of(CHOICE, ORDER, TEXT, LONG_TEXT);
    private static final String IDENTIFIER = "identifier";
    private static final String PROCESSING = "response-processing";

    static boolean isSupported(XmlElement interaction) {
        return SUPPORTED.contains(interaction.name());
    }

    Optional<Task> task() {
        var key = Key.of(item, interaction);
        return switch (interaction.name()) {
            case CHOICE -> key.flatMap(this::choice).or(() -> leftOut(LossTexts.of("qti.no-key")));
            case ORDER -> key.flatMap(this::order).or(() -> leftOut(LossTexts.of("qti.part-of-key")));
            case TEXT -> key.flatMap(this::text).or(() -> leftOut(LossTexts.of("qti.no-key")));
            default -> isKind(Kind.OUTPUT) ? key.flatMap(this::text) : written();
        };
    }

    private Optional<Task> leftOut(Message why) {
        content.collector().notCarried(interaction.line(), LossTexts.of("qti.left-out", "name", title(), "why", why));
        return Optional.empty();
    }

    private String title() {
        return item.attribute("title");
    }

    boolean isKind(Kind kind) {
        return metadata.tags().isKind(kind)
                || (item.attribute("tool-name").equals(ItemWriter.TOOL)
                        && item.attribute("label").equals(kind.word()));
    }

    /** The body without the interaction, and the interaction's own prompt below it. */
    String prompt(XmlElement body) {
        return Stream.of(content.markdown(body), ownPrompt())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private String ownPrompt() {
        return interaction.child("prompt").map(content::markdown).orElse("");
    }

    private List<XmlElement> choices() {
        return interaction.children("simple-choice");
    }

    private String explanation() {
        return new ItemFeedback(item, content).explanation(choices());
    }

    private Optional<Task> choice(Key key) {
        var right = key.correct().isEmpty() ? key.fullyWorth() : key.correct();
        if (right.isEmpty()) {
            return Optional.empty();
        }
        var feedback = new ItemFeedback(item, content);
        var options = new ArrayList<Option>();
        for (XmlElement choice : choices()) {
            boolean isRight = right.contains(choice.attribute(IDENTIFIER));
            var rationale = feedback.rationale(choice).orElse(null);
            options.add(new Option(content.line(choice), isRight, rationale));
        }
        if (!key.partlyWorth().isEmpty()) {
            content.collector().notCarried(key.line(), LossTexts.of("qti.scores"));
        }
        boolean many = key.many() && right.size() > 1;
        if (key.many() && !many) {
            content.collector().notCarried(key.line(), LossTexts.of("qti.one-right"));
        }
        return Optional.of(
                many
                        ? new Task.MultipleChoice(options, scoring(key), explanation())
                        : new Task.SingleChoice(options, explanation()));
    }

    private Scoring scoring(Key key) {
        boolean mapped = item.children(PROCESSING).stream()
                .anyMatch(processing -> processing.attribute("template").contains("map_response")
                        || !processing.all("map-response").isEmpty());
        return mapped && !key.worth().isEmpty() ? Scoring.PARTIAL : Scoring.EXACT;
    }

    private Optional<Task> order(Key key) {
        Map<String, String> entries = choices().stream()
                .collect(Collectors.toMap(
                        choice -> choice.attribute(IDENTIFIER), content::line, (first, second) -> first));
        var ordered = key.correct().stream().map(entries::get).toList();
        if (ordered.isEmpty()
                || ordered.contains(null)
                || ordered.size() != choices().size()) {
            return Optional.empty();
        }
        return Optional.of(new Task.Order(ordered, explanation()));
    }

    private Optional<Task> text(Key key) {
        var matches = item.children(PROCESSING).stream()
                .flatMap(processing -> processing.all("string-match").stream())
                .toList();
        var compared = matches.stream().flatMap(match -> match.children("base-value").stream());
        var accepted = Stream.concat(key.right().stream(), compared.map(XmlElement::text))
                .distinct()
                .toList();
        if (accepted.isEmpty()) {
            return Optional.empty();
        }
        key.partlyWorth()
                .forEach(text ->
                        content.collector().notCarried(key.line(), LossTexts.of("qti.partly-worth", "text", text)));
        if (!key.baseType().equals("string") && !isKind(Kind.OUTPUT)) {
            content.collector().notCarried(key.line(), LossTexts.of("qti.numbers", "type", key.baseType()));
        }
        if (isKind(Kind.OUTPUT)) {
            return Optional.of(
                    new Task.Output(accepted.getFirst(), accepted.subList(1, accepted.size()), explanation()));
        }
        boolean ignoresCase = key.ignoresCase() || matches.stream().anyMatch(Key::ignoresCase);
        return Optional.of(new Task.ShortAnswer(accepted, ignored(ignoresCase), explanation()));
    }

    private Set<Variation> ignored(boolean ignoresCase) {
        return metadata.tags().field("ignore").isPresent() || ignoresCase
                ? metadata.tags().ignored()
                : Set.of(Variation.WHITESPACE);
    }

    private Optional<Task> written() {
        var rubric = new WrittenReader(item, content);
        return isKind(Kind.CODE)
                ? rubric.own(Kind.CODE, metadata.tags().field("language").orElse(""), explanation())
                : rubric.own(Kind.OPEN, "", "").or(rubric::foreign).or(() -> leftOut(LossTexts.of("qti.no-rubric")));
    }
}
