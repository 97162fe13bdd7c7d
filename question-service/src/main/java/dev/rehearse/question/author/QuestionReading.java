package dev.rehearse.question.author;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.folder.QuestionText;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Relation;
import dev.rehearse.content.write.ContentWriter;
import dev.rehearse.edge.http.Parameter;
import dev.rehearse.question.catalog.QuestionDraft;
import dev.rehearse.question.catalog.RelatedQuestions;
import dev.rehearse.question.content.Publication;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Parses authors' questions by the rules of content files. */
@ApplicationScoped
class QuestionReading {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    private final AuthoredTopics topics;
    private final AuthoredQuestions questions;
    private final RelatedQuestions related;

    QuestionReading(AuthoredTopics topics, AuthoredQuestions questions, RelatedQuestions related) {
        this.topics = topics;
        this.questions = questions;
        this.related = related;
    }

    /** Parses the id in an address. */
    static UUID id(String text) {
        return Parameter.idOf(text).orElseThrow(() -> new NoSuchAuthoredQuestion(text));
    }

    /** The question; throws {@link RejectedMarkdown}, or {@link UnservedQuestion} for one that is never served. */
    Question read(String topic, String slug, String markdown) {
        var question = parsed(topic, slug, markdown);
        rejectCycle(question, markdown);
        servable(question);
        return question;
    }

    private Question parsed(String topic, String slug, String markdown) {
        var findings = new Findings();
        return text(topic, slug, markdown)
                .read(questions.others(topic, slug), this::isThere, findings)
                .orElseThrow(() -> new RejectedMarkdown(findings.all(), markdown));
    }

    /** Whether there is a question of this id in any topic, which a text can refer to. */
    boolean isThere(UUID id) {
        return related.hasServed(id) || questions.byId(id).isPresent();
    }

    /** Of questions that need each other none could be read first. Drafts count when they are published. */
    private void rejectCycle(Question question, String markdown) {
        var prerequisites = question.profile().relations().prerequisites();
        if (!prerequisites.isEmpty() && related.need(prerequisites, question.id())) {
            var field = Relation.PREREQUISITE.field() + ":";
            long before =
                    markdown.lines().takeWhile(line -> !line.startsWith(field)).count();
            var message = field + " one of them needs this question itself, by way of its own prerequisites";
            throw new RejectedMarkdown(
                    List.of(new Finding(question.file(), (int) before + 1, Rule.REFERENCE, message)), markdown);
        }
    }

    /** Throws {@link RejectedMarkdown} if the text has the id of another question. */
    void checkId(Question question, UUID id, String markdown) {
        if (!question.id().equals(id)) {
            throw new RejectedMarkdown(
                    List.of(new Finding(question.file(), 1, Rule.ID, "the id of this question is " + id)), markdown);
        }
    }

    /** The version that would be served. */
    QuestionDraft servable(Question question) {
        return Publication.draft(question, topics.bySlug(question.topic())).orElseThrow(UnservedQuestion::new);
    }

    /** The served texts of a topic by slug, as written; without references to questions that are not served. */
    Map<String, String> served(String topic) {
        var versions = questions.served(topic);
        var ids = versions.stream().map(version -> version.question).collect(Collectors.toSet());
        var texts = new TreeMap<String, String>();
        for (var version : versions) {
            var slug = questions.byId(version.question).orElseThrow().slug;
            var question = parsed(topic, slug, version.markdown);
            texts.put(slug, withReferences(question, ids, version.markdown));
        }
        return texts;
    }

    /** The served questions of a topic, by slug. */
    List<Question> servedQuestions(String topic) {
        var texts = served(topic);
        return texts.entrySet().stream()
                .map(text -> parsed(topic, text.getKey(), text.getValue()))
                .toList();
    }

    private String withReferences(Question question, Set<UUID> served, String markdown) {
        var profile = question.profile();
        var kept = profile.relations().only((relation, id) -> served.contains(id) || related.hasServed(id));
        return kept.equals(profile.relations())
                ? markdown
                : ContentWriter.write(question.with(profile.referringTo(kept)));
    }

    /** The versions, the newest first. */
    List<QuestionVersion> versions(String id) {
        var question = questions.byId(id(id)).orElseThrow(() -> new NoSuchAuthoredQuestion(id));
        return questions.versions(question.id);
    }

    QuestionVersion version(String id, String number) {
        var question = questions.byId(id(id)).orElseThrow(() -> new NoSuchAuthoredQuestion(id));
        return version(question.id, number);
    }

    /** Throws {@link NoSuchVersion}. */
    QuestionVersion version(UUID question, String number) {
        if (!NUMBER.matcher(number).matches()) {
            throw new NoSuchVersion(number);
        }
        return questions.version(question, Integer.parseInt(number)).orElseThrow(() -> new NoSuchVersion(number));
    }

    private QuestionText text(String topic, String slug, String markdown) {
        return new QuestionText(topics.bySlug(topic), slug, markdown);
    }
}
