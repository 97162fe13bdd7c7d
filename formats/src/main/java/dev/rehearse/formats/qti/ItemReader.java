package dev.rehearse.formats.qti;

import dev.rehearse.content.finding.Message;
import dev.rehearse.content.text.Slug;
import dev.rehearse.formats.exchange.Draft;
import dev.rehearse.formats.exchange.ForeignId;
import dev.rehearse.formats.exchange.QuestionCollector;
import dev.rehearse.formats.loss.LossTexts;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads an item as a question, and reports what of it can't be one. */
final class ItemReader {

    static final String ROOT = "assessment-item";

    private static final String PROCESSING = "response-processing";

    /** What is read, or says nothing that content could hold. */
    private static final Set<String> KNOWN =
            Set.of("response-declaration", "outcome-declaration", "item-body", PROCESSING, "modal-feedback");

    private static final Set<String> TEMPLATES = Set.of("template-declaration", "template-processing");

    private final XmlElement item;
    private final Metadata metadata;
    private final QuestionCollector collector;
    private final String path;

    ItemReader(XmlElement item, Metadata metadata, QuestionCollector collector) {
        this(item, metadata, collector, "");
    }

    /**
     * An item of a package.
     *
     * @param path of its file
     */
    ItemReader(XmlElement item, Metadata metadata, QuestionCollector collector, String path) {
        this.item = item;
        this.metadata = metadata;
        this.collector = collector;
        this.path = path;
    }

    /** Returns empty, and reports why, if there is no such question. */
    Optional<Draft> read() {
        var reason = unsupported();
        if (reason.isPresent()) {
            collector.notCarried(item.line(), LossTexts.of("qti.left-out", "name", name(), "why", reason.get()));
            return Optional.empty();
        }
        reportLosses();
        var body = item.child("item-body").orElseThrow();
        var reader = new TaskReader(item, interactions().getFirst(), metadata, new ItemContent(collector));
        return reader.task().map(task -> {
            var title = item.attribute("title").strip();
            var profile = metadata.tags().profile(title.isEmpty() ? null : title, metadata.sources());
            return new Draft(item.line(), id(), name(), profile, prompt(body, reader), task);
        });
    }

    private List<XmlElement> interactions() {
        return item.child("item-body").stream()
                .flatMap(XmlElement::all)
                .filter(element -> element.name().endsWith("-interaction"))
                .toList();
    }

    private Optional<Message> unsupported() {
        var template = item.children().stream()
                .filter(child -> TEMPLATES.contains(child.name()))
                .findFirst();
        if (template.isPresent()) {
            return template.map(found -> LossTexts.of("qti.template", "element", found.name(), "line", found.line()));
        }
        if (item.attribute("adaptive").equals("true")) {
            return Optional.of(LossTexts.of("qti.adaptive"));
        }
        var interactions = interactions();
        if (interactions.size() != 1) {
            return Optional.of(LossTexts.of("qti.interactions", "count", interactions.size()));
        }
        var interaction = interactions.getFirst();
        return TaskReader.isSupported(interaction)
                ? Optional.empty()
                : Optional.of(
                        LossTexts.of("qti.unsupported", "element", interaction.name(), "line", interaction.line()));
    }

    private void reportLosses() {
        metadata.losses().forEach(loss -> collector.notCarried(1, loss));
        item.children().stream()
                .filter(child -> !KNOWN.contains(child.name()))
                .forEach(child -> collector.notCarried(child.line(), LossTexts.of("element", "name", child.name())));
        if (!isOwn()) {
            item.children(PROCESSING).stream()
                    .filter(processing -> processing.attribute("template").isEmpty())
                    .filter(processing -> !processing.children().isEmpty())
                    .forEach(processing -> collector.notCarried(processing.line(), LossTexts.of("qti.processing")));
        }
    }

    private boolean isOwn() {
        return item.attribute("tool-name").equals(ItemWriter.TOOL);
    }

    private String prompt(XmlElement body, TaskReader reader) {
        var prompt = reader.prompt(body);
        return prompt.isEmpty() ? item.attribute("title") : prompt;
    }

    private String id() {
        var identifier = item.attribute("identifier");
        var own = identifier.startsWith(ItemWriter.PREFIX) ? identifier.substring(ItemWriter.PREFIX.length()) : "";
        return ForeignId.isId(own) ? own : identifier;
    }

    /** The name of its file if that is a slug, as in our packages, else its title. */
    private String name() {
        var file = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.xml$", "");
        if (isOwn() && Slug.is(file) && !ForeignId.isId(file)) {
            return file;
        }
        var title = item.attribute("title").strip();
        return title.isEmpty() ? item.attribute("identifier") : title;
    }
}
