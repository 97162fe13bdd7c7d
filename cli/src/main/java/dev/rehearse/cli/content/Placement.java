package dev.rehearse.cli.content;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.folder.Content;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Topic;
import dev.rehearse.content.write.ContentWriter;
import dev.rehearse.formats.exchange.Fitting;
import dev.rehearse.formats.exchange.Kept;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the file of each imported question in a topic: its own if its id exists already, otherwise a new one. */
final class Placement {

    private final TopicPath place;
    private final String source;
    private final Topic topic;
    private final Map<UUID, Question> known = new HashMap<>();
    private final Map<String, Question> slugs = new HashMap<>();
    private final Findings findings = new Findings();
    private final Findings refusals = new Findings();
    private int lastPosition;

    /**
     * For one topic of valid content.
     *
     * @param source the file that the questions come from, for findings
     */
    Placement(Content content, TopicPath place, String source) {
        this.place = place;
        this.source = source;
        this.topic = content.topics().stream()
                .filter(one -> one.path().equals(place.toString()))
                .findFirst()
                .orElseThrow();
        for (Question question : content.questions()) {
            known.put(question.id(), question);
            if (question.topic().equals(topic.slug())) {
                slugs.put(question.slug(), question);
                lastPosition = Math.max(lastPosition, position(question));
            }
        }
    }

    private static int position(Question question) {
        var position = question.profile().position();
        return position == null ? 0 : position;
    }

    /** What the topic cannot express. */
    List<Finding> findings() {
        return findings.all();
    }

    /** What prevents questions from being written. */
    List<Finding> refusals() {
        return refusals.all();
    }

    List<Edit> edits(List<Question> questions) {
        Set<UUID> ids = new HashSet<>(known.keySet());
        questions.forEach(question -> ids.add(question.id()));
        var fitting = new Fitting(topic, ids::contains, what -> findings.add(source, 1, Rule.NOT_CARRIED, what));
        var edits = new ArrayList<Edit>();
        for (Question question : questions) {
            var old = known.get(question.id());
            edits.add(old == null ? added(fitting.fit(question)) : updated(fitting.fit(question), old));
        }
        return edits;
    }

    private Edit added(Question question) {
        var file = place + "/" + question.file();
        var other = slugs.get(question.slug());
        if (other != null) {
            refusals.add(
                    other.file(),
                    1,
                    Rule.NAME,
                    "is another question with the name of one in %s, and is not overwritten; rename one of the two"
                            .formatted(source));
        }
        var given = question.profile().position();
        @Nullable Integer number = given == null ? null : Integer.valueOf(lastPosition + given);
        return new Edit(file, ContentWriter.write(placed(question, file, question.slug(), number)), Edit.Change.NEW);
    }

    private Edit updated(Question question, Question old) {
        if (!old.topic().equals(topic.slug())) {
            refusals.add(
                    old.file(),
                    1,
                    Rule.ID,
                    "has the id of a question in %s, and stands in another topic; convert into %s, or delete it there"
                            .formatted(source, old.topic()));
        }
        var kept = Kept.from(old, question);
        var merged = placed(kept, old.file(), old.slug(), kept.profile().position());
        return new Edit(
                old.file(),
                ContentWriter.write(merged),
                merged.equals(old) ? Edit.Change.UNCHANGED : Edit.Change.UPDATED);
    }

    private Question placed(Question question, String file, String slug, @Nullable Integer position) {
        return new Question(
                file,
                question.id(),
                topic.slug(),
                slug,
                question.profile().headed(question.profile().title(), position),
                question.prompt(),
                question.task());
    }
}
