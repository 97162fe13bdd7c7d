package dev.rehearse.content.folder;

import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Message;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Relation;
import dev.rehearse.content.question.ReadQuestion;
import dev.rehearse.content.question.ReadQuestion.Reference;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks up the questions that files refer to, by id or by slug within their topic. */
final class RelatedNames {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final List<ReadQuestion> questions;
    private final Predicate<UUID> elsewhere;
    private final Findings findings;
    private final Map<String, UUID> ids = new HashMap<>();

    /** By slug, in the topic of a single question. */
    private final Map<String, UUID> others;

    /** The references among these questions. */
    RelatedNames(List<ReadQuestion> questions, Findings findings) {
        this(questions, Map.of(), id -> false, findings);
    }

    private RelatedNames(
            List<ReadQuestion> questions, Map<String, UUID> others, Predicate<UUID> elsewhere, Findings findings) {
        this.questions = questions;
        this.others = others;
        this.elsewhere = elsewhere;
        this.findings = findings;
        for (ReadQuestion read : questions) {
            var question = read.question();
            ids.put(question.topic() + "/" + question.slug(), question.id());
            ids.put(question.id().toString(), question.id());
        }
    }

    /**
     * The references of one question to the others of its topic, by slug, and to any that are elsewhere, by id. The map
     * is not copied: it may hold ten thousand.
     */
    RelatedNames(ReadQuestion question, Map<String, UUID> others, Predicate<UUID> elsewhere, Findings findings) {
        this(List.of(question), others, elsewhere, findings);
    }

    List<Question> resolved() {
        return questions.stream().map(this::resolved).toList();
    }

    private Question resolved(ReadQuestion read) {
        if (read.references().isEmpty()) {
            return read.question();
        }
        var question = read.resolved(reference -> id(read.question(), reference));
        read.references().stream()
                .filter(reference -> reference.relation() == Relation.FOLLOW_UP)
                .filter(reference -> find(question, reference)
                        .filter(question.profile().relations().prerequisites()::contains)
                        .isPresent())
                .forEach(reference -> reject(question, reference, FindingTexts.of("reference.both")));
        return question;
    }

    private Optional<UUID> id(Question question, Reference reference) {
        var id = find(question, reference).filter(found -> !found.equals(question.id()));
        if (id.isEmpty()) {
            reject(question, reference, FindingTexts.of("reference.unknown"));
        }
        return id;
    }

    private Optional<UUID> find(Question question, Reference reference) {
        var bySlug = ids.getOrDefault(question.topic() + "/" + reference.name(), others.get(reference.name()));
        if (bySlug != null) {
            return Optional.of(bySlug);
        }
        var text = reference.name().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(ids.get(text))
                .or(() -> Optional.of(text)
                        .filter(id -> ID.matcher(id).matches())
                        .map(UUID::fromString)
                        .filter(id -> others.containsValue(id) || elsewhere.test(id)));
    }

    private void reject(Question question, Reference reference, Message why) {
        findings.add(
                question.file(),
                reference.line(),
                Rule.REFERENCE,
                FindingTexts.of(
                        "reference", "field", reference.relation().field(), "name", reference.name(), "why", why));
    }

    /** Adds a finding for each cycle of prerequisites: none of its questions could be read first. */
    void rejectCycles(List<Question> resolved) {
        var references = questions.stream()
                .collect(Collectors.toMap(read -> read.question().id(), read -> read, (a, b) -> a));
        for (List<Question> cycle : PrerequisiteCycles.of(resolved)) {
            var first = cycle.getFirst();
            var names = cycle.stream().skip(1).map(Question::slug).collect(Collectors.joining(", "));
            Optional.ofNullable(references.get(first.id())).stream()
                    .flatMap(read -> read.references().stream())
                    .filter(reference -> reference.relation() == Relation.PREREQUISITE)
                    .filter(reference -> find(first, reference)
                            .filter(cycle.get(1).id()::equals)
                            .isPresent())
                    .findFirst()
                    .ifPresent(
                            reference -> reject(first, reference, FindingTexts.of("reference.cycle", "names", names)));
        }
    }
}
