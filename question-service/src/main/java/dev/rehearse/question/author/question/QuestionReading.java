package dev.rehearse.question.author.question;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.folder.QuestionText;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Relation;
import dev.rehearse.content.model.Topic;
import dev.rehearse.content.write.ContentWriter;
import dev.rehearse.edge.http.Parameter;
import dev.rehearse.question.author.question.AuthoredQuestions.ServedVersion;
import dev.rehearse.question.catalog.QuestionDraft;
import dev.rehearse.question.catalog.RelatedQuestions;
import dev.rehearse.question.content.Publication;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Parses authors' questions by the rules of content files. */
@ApplicationScoped
public class QuestionReading {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    private final TopicReading topics;
    private final AuthoredQuestions questions;
    private final RelatedQuestions related;

    QuestionReading(TopicReading topics, AuthoredQuestions questions, RelatedQuestions related) {
        this.topics = topics;
        this.questions = questions;
        this.related = related;
    }

    /** Parses the id in an address. */
    public static UUID id(String text) {
        return Parameter.idOf(text).orElseThrow(() -> new NoSuchAuthoredQuestion(text));
    }

    /** The question; throws {@link RejectedMarkdown}, or {@link UnservedQuestion} for one that is never served. */
    public Question read(String topic, String slug, String markdown) {
        var text = new QuestionText(topics.bySlug(topic), slug, markdown);
        var question = parsed(text, questions.others(topic, slug), this::isThere, markdown);
        rejectCycle(question, markdown);
        servable(question);
        return question;
    }

    private Question parsed(QuestionText text, Map<String, UUID> others, Predicate<UUID> elsewhere, String markdown) {
        var findings = new Findings();
        return text.read(others, elsewhere, findings).orElseThrow(() -> new RejectedMarkdown(findings.all(), markdown));
    }

    /** Whether there is a question of this id in any topic, which a text can refer to. */
    public boolean isThere(UUID id) {
        return related.hasServed(id) || questions.byId(id).isPresent();
    }

    /** Of questions that need each other none could be read first. Drafts count when they are published. */
    private void rejectCycle(Question question, String markdown) {
        var prerequisites = question.profile().relations().prerequisites();
        if (!prerequisites.isEmpty() && related.need(prerequisites, question.id())) {
            var field = Relation.PREREQUISITE.field() + ":";
            long before =
                    markdown.lines().takeWhile(line -> !line.startsWith(field)).count();
            var message = AuthorTexts.of("cycle", "field", Relation.PREREQUISITE.field());
            throw new RejectedMarkdown(
                    List.of(new Finding(question.file(), (int) before + 1, Rule.REFERENCE, message)), markdown);
        }
    }

    /** Throws {@link RejectedMarkdown} if the text has the id of another question. */
    void checkId(Question question, UUID id, String markdown) {
        if (!question.id().equals(id)) {
            throw new RejectedMarkdown(
                    List.of(new Finding(question.file(), 1, Rule.ID, AuthorTexts.of("other-id", "id", id))), markdown);
        }
    }

    /** The version that would be served. */
    public QuestionDraft servable(Question question) {
        return servable(question, topics.bySlug(question.topic()));
    }

    /** The version of a question of the topic that would be served. */
    public QuestionDraft servable(Question question, Topic topic) {
        return Publication.draft(question, topic).orElseThrow(UnservedQuestion::new);
    }

    /**
     * The served questions of a topic by slug, without references to questions that are not served. Each is read when
     * its turn comes, so that memory does not grow with their number. They are the same each time, whatever changes in
     * between.
     */
    public Iterable<ServedText> served(String slug) {
        var topic = topics.bySlug(slug);
        var versions = questions.served(slug);
        var served = versions.stream().map(ServedVersion::question).collect(Collectors.toSet());
        var ids = questions.ids(slug);
        var elsewhere = asked(this::isThere);
        var servedAnywhere = asked(id -> served.contains(id) || related.hasServed(id));
        return () -> versions.stream()
                .map(version -> {
                    var markdown = questions.text(version);
                    var question = parsed(new QuestionText(topic, version.slug(), markdown), ids, elsewhere, markdown);
                    return withReferences(new ServedText(question, markdown), servedAnywhere);
                })
                .iterator();
    }

    /** Answers each question about an id once. */
    public static Predicate<UUID> asked(Predicate<UUID> first) {
        var answers = new HashMap<UUID, Boolean>();
        return id -> answers.computeIfAbsent(id, first::test);
    }

    /** A served question with its text. */
    public record ServedText(Question question, String markdown) {}

    private ServedText withReferences(ServedText text, Predicate<UUID> served) {
        var profile = text.question().profile();
        var kept = profile.relations().only((relation, id) -> served.test(id));
        if (kept.equals(profile.relations())) {
            return text;
        }
        var question = text.question().with(profile.referringTo(kept));
        return new ServedText(question, ContentWriter.write(question));
    }

    /** The versions, the newest first. */
    public List<QuestionVersion> versions(String id) {
        var question = questions.byId(id(id)).orElseThrow(() -> new NoSuchAuthoredQuestion(id));
        return questions.versions(question.id);
    }

    /** Throws {@link NoSuchAuthoredQuestion} or {@link NoSuchVersion}. */
    public QuestionVersion version(String id, String number) {
        var question = questions.byId(id(id)).orElseThrow(() -> new NoSuchAuthoredQuestion(id));
        return version(question.id, number);
    }

    /** The version that was written last. */
    public QuestionVersion newest(AuthoredQuestion question) {
        return version(question.id, String.valueOf(question.version));
    }

    /** Throws {@link NoSuchVersion}. */
    QuestionVersion version(UUID question, String number) {
        if (!NUMBER.matcher(number).matches()) {
            throw new NoSuchVersion(number);
        }
        return questions.version(question, Integer.parseInt(number)).orElseThrow(() -> new NoSuchVersion(number));
    }
}
