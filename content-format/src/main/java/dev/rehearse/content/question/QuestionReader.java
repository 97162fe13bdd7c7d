package dev.rehearse.content.question;

import dev.rehearse.content.finding.FileFindings;
import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.markdown.MarkdownFile;
import dev.rehearse.content.model.Kind;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Relation;
import dev.rehearse.content.model.Topic;
import dev.rehearse.content.yaml.Fields;
import dev.rehearse.content.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads a question's file, or adds findings. */
public final class QuestionReader {

    private static final UUID NIL = new UUID(0, 0);
    private static final int LONGEST_NAME = 100;

    private final MarkdownFile file;
    private final Topic topic;
    private final FileFindings findings;

    public QuestionReader(MarkdownFile file, Topic topic, FileFindings findings) {
        this.file = file;
        this.topic = topic;
        this.findings = findings;
    }

    /** Returns empty, and adds findings, if something is wrong. */
    public Optional<ReadQuestion> read(String slug) {
        int before = findings.count();
        var front = file.front();
        var id = front.require("id").flatMap(this::id);
        var kind = front.require("kind").flatMap(value -> value.oneOf(Kind.values()));
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        var profile = new ProfileReader(front, kind.get(), topic).read();
        var references = references(front);
        var task = new TaskReader(file, topic, findings).read(kind.get());
        front.rejectOthers();
        if (file.opening().isEmpty()) {
            findings.add(1, Rule.SECTION, FindingTexts.of("prompt.missing"));
        }
        if (findings.count() > before || id.isEmpty() || profile.isEmpty()) {
            return Optional.empty();
        }
        var prompt = file.opening().markdown();
        var question = new Question(findings.file(), id.get(), topic.slug(), slug, profile.get(), prompt, task);
        return Optional.of(new ReadQuestion(question, references));
    }

    private Optional<UUID> id(Value value) {
        return value.id().flatMap(id -> id.equals(NIL) ? value.reject(FindingTexts.of("id.nil")) : Optional.of(id));
    }

    private static List<ReadQuestion.Reference> references(Fields front) {
        var references = new ArrayList<ReadQuestion.Reference>();
        for (Relation relation : Relation.values()) {
            var names = front.find(relation.field()).flatMap(Value::list).orElse(List.of());
            for (Value name : names) {
                name.line(LONGEST_NAME)
                        .ifPresent(text -> references.add(new ReadQuestion.Reference(relation, text, name.line())));
            }
        }
        return references;
    }
}
