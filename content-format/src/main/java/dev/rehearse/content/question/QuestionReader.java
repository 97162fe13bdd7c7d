package dev.rehearse.content.question;

import dev.rehearse.content.finding.FileFindings;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.markdown.MarkdownFile;
import dev.rehearse.content.model.Kind;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Topic;
import dev.rehearse.content.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads a question's file, or adds findings. */
public final class QuestionReader {

    private static final UUID NIL = new UUID(0, 0);

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
        var enemies = front.find("enemies").map(this::enemies).orElse(List.of());
        var task = new TaskReader(file, topic, findings).read(kind.get());
        front.rejectOthers();
        if (file.opening().isEmpty()) {
            findings.add(1, Rule.SECTION, "the prompt is missing; write it below the front matter");
        }
        if (findings.count() > before || id.isEmpty() || profile.isEmpty()) {
            return Optional.empty();
        }
        var prompt = file.opening().markdown();
        var question = new Question(findings.file(), id.get(), topic.slug(), slug, profile.get(), prompt, task);
        return Optional.of(new ReadQuestion(question, enemies));
    }

    private Optional<UUID> id(Value value) {
        return value.id()
                .flatMap(id -> id.equals(NIL) ? value.reject("names nothing, being all zeros") : Optional.of(id));
    }

    private List<ReadQuestion.Enemy> enemies(Value value) {
        var enemies = new ArrayList<ReadQuestion.Enemy>();
        for (Value name : value.list().orElse(List.of())) {
            name.line(100).ifPresent(text -> enemies.add(new ReadQuestion.Enemy(text, name.line())));
        }
        return enemies;
    }
}
