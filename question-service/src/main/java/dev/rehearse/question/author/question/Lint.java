package dev.rehearse.question.author.question;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.folder.QuestionText;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Topic;
import dev.rehearse.content.style.StyleRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds errors and possible errors in the questions of authors, by the rules of style too. */
@ApplicationScoped
public class Lint {

    private final TopicReading topics;
    private final AuthoredQuestions questions;
    private final QuestionReading reading;

    Lint(TopicReading topics, AuthoredQuestions questions, QuestionReading reading) {
        this.topics = topics;
        this.questions = questions;
        this.reading = reading;
    }

    /**
     * A text and its findings.
     *
     * @param question absent if there are errors, which are among {@code findings}
     */
    public record Checked(@Nullable Question question, List<FindingView> findings) {}

    /** Checks the text of a question of the topic, which need not be stored. */
    public Checked check(String topic, String slug, String markdown) {
        return check(topics.bySlug(topic), slug, markdown, questions.others(topic, slug));
    }

    /** A page of questions by topic and slug, after {@code TOPIC/SLUG}. */
    public List<Listed> list(QuestionFilter filter, String after, int limit) {
        var found = questions.listByName(filter, after, limit);
        var texts = questions.newestTexts(found.stream().map(one -> one.id).toList());
        var bySlug = found.stream()
                .map(one -> one.topic)
                .distinct()
                .collect(Collectors.toMap(topic -> topic, topics::bySlug));
        var ids = new HashMap<String, Map<String, UUID>>();
        bySlug.keySet().forEach(topic -> ids.put(topic, questions.others(topic, "")));
        return found.stream()
                .map(one -> new Listed(
                        AuthoredQuestionSummary.of(one),
                        check(
                                        of(bySlug, one.topic),
                                        one.slug,
                                        texts.getOrDefault(one.id, ""),
                                        without(one.slug, of(ids, one.topic)))
                                .findings()
                                .size()))
                .toList();
    }

    /** A question in a list, with the number of its findings. */
    public record Listed(AuthoredQuestionSummary question, int findings) {}

    private static <V> V of(Map<String, V> values, String topic) {
        return Objects.requireNonNull(values.get(topic), topic);
    }

    private static Map<String, UUID> without(String slug, Map<String, UUID> all) {
        var others = new HashMap<>(all);
        others.remove(slug);
        return others;
    }

    private Checked check(Topic topic, String slug, String markdown, Map<String, UUID> others) {
        var findings = new Findings();
        return new QuestionText(topic, slug, markdown)
                .read(others, reading::isThere, findings)
                .map(read -> new Checked(read, views(StyleRules.check(read, markdown))))
                .orElseGet(() -> new Checked(null, views(findings.all())));
    }

    private static List<FindingView> views(List<Finding> findings) {
        return findings.stream().map(FindingView::of).toList();
    }
}
