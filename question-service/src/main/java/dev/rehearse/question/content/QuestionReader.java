package dev.rehearse.question.content;

import dev.rehearse.question.catalog.Kind;
import dev.rehearse.question.catalog.QuestionContent;
import dev.rehearse.question.catalog.QuestionDraft;
import dev.rehearse.question.content.FrontMatter.OfQuestion;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Reads a question's file into a draft, or finds what keeps it from being one. */
final class QuestionReader {

    /** Closed questions are in no order; the catalog wants one all the same. */
    private static final int UNORDERED = 1000;

    private final MarkdownFile file;
    private final Findings findings;

    private QuestionReader(MarkdownFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    static Optional<ContentTree.QuestionFile> read(MarkdownFile file, String topic, Findings findings) {
        return FrontMatter.read(file, OfQuestion.class, findings)
                .flatMap(front -> new QuestionReader(file, findings).question(front, topic));
    }

    private Optional<ContentTree.QuestionFile> question(OfQuestion front, String topic) {
        int before = findings.count();
        checkFrontMatter(front);
        var sections = new Sections(file, front.kind(), findings);
        var options = Options.read(file, sections, front.kind(), findings);
        var output = sections.fenced(Sections.OUTPUT).orElse(null);
        if (front.kind() == Kind.OUTPUT && countPython(file.opening()) != 1) {
            find(Rule.C6, "the prompt must hold exactly one ```python block");
        }
        if (findings.count() > before) {
            return Optional.empty();
        }
        var content = new QuestionContent(
                front.title(),
                file.opening(),
                options,
                output,
                sections.text(front.kind() == Kind.OPEN ? Sections.ANSWER : Sections.EXPLANATION),
                sections.list(Sections.RUBRIC),
                sections.list(Sections.HINTS),
                front.tags(),
                front.minutes(),
                Objects.requireNonNullElse(front.sources(), List.of()));
        return Optional.of(questionFile(front, topic, content));
    }

    private ContentTree.QuestionFile questionFile(OfQuestion front, String topic, QuestionContent content) {
        int position = Objects.requireNonNullElse(front.position(), UNORDERED);
        var draft = new QuestionDraft(topic, file.slug(), front.kind(), front.difficulty(), position, content);
        return new ContentTree.QuestionFile(file.path(), front.id(), draft);
    }

    private void checkFrontMatter(OfQuestion front) {
        if (front.id().equals(new UUID(0, 0))) {
            find(Rule.C3, "id: the nil UUID names nothing");
        }
        if (front.minutes() < 1) {
            find(Rule.C2, "minutes: must be at least 1, is " + front.minutes());
        }
        boolean open = front.kind() == Kind.OPEN;
        if (open != (front.title() != null) || open != (front.position() != null)) {
            find(Rule.C2, "title and position: an open question has both, a closed one has neither");
        }
        if (front.position() != null && front.position() < 1) {
            find(Rule.C2, "position: must be at least 1, is " + front.position());
        }
        if (file.opening().isEmpty()) {
            find(Rule.C4, "the prompt, before the first heading, is empty");
        }
    }

    private void find(Rule rule, String message) {
        findings.add(file.path(), 1, rule, message);
    }

    private static long countPython(String markdown) {
        return markdown.lines().filter(line -> line.equals("```python")).count();
    }
}
