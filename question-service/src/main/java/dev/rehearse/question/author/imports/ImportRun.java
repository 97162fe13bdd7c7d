package dev.rehearse.question.author.imports;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Message;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.folder.QuestionText;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Topic;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.formats.exchange.Fitting;
import dev.rehearse.question.author.imports.TopicImportView.Change;
import dev.rehearse.question.author.imports.TopicImportView.ImportedQuestion;
import dev.rehearse.question.author.question.AuthorTexts;
import dev.rehearse.question.author.question.AuthoredQuestions;
import dev.rehearse.question.author.question.Authoring;
import dev.rehearse.question.author.question.QuestionReading;
import dev.rehearse.question.author.question.UnservedQuestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Creates drafts from the questions of one uploaded file, within a transaction, and collects what is refused. */
final class ImportRun {

    private final Topic topic;
    private final AuthoredQuestions authored;
    private final Authoring authoring;
    private final QuestionReading reading;

    private final Map<String, UUID> slugs = new HashMap<>();
    private final Set<UUID> seen = new HashSet<>();
    private final List<ImportedQuestion> questions = new ArrayList<>();
    private final Findings refused = new Findings();
    private final Findings notCarried = new Findings();

    ImportRun(Topic topic, AuthoredQuestions authored, Authoring authoring, QuestionReading reading) {
        this.topic = topic;
        this.authored = authored;
        this.authoring = authoring;
        this.reading = reading;
    }

    List<ImportedQuestion> questions() {
        return questions;
    }

    List<Finding> refused() {
        return refused.all();
    }

    List<Finding> notCarried() {
        return notCarried.all();
    }

    void take(List<IncomingQuestion> incoming, String author) {
        slugs.putAll(authored.others(topic.slug(), ""));
        incoming.forEach(question -> question.id().ifPresent(id -> slugs.putIfAbsent(question.slug(), id)));
        // Locks in a fixed order, so that concurrent requests cannot deadlock.
        var ids = new TreeSet<UUID>();
        incoming.forEach(question -> question.id().ifPresent(ids::add));
        ids.forEach(authored::locked);
        ids.addAll(slugs.values());
        for (var question : incoming) {
            try {
                take(fitted(question, ids), author);
            } catch (HttpProblem problem) {
                refuse(question, Rule.ID, detail(problem));
            }
        }
    }

    /** References to missing questions are dropped; a content file with such references is refused instead. */
    private IncomingQuestion fitted(IncomingQuestion question, Set<UUID> ids) {
        return switch (question) {
            case IncomingQuestion.OwnText own -> own;
            case IncomingQuestion.Foreign(var file, var foreign) ->
                new IncomingQuestion.Foreign(
                        file,
                        new Fitting(
                                        topic,
                                        id -> ids.contains(id) || reading.isThere(id),
                                        what -> notCarried.add(file, 1, Rule.NOT_CARRIED, what))
                                .fit(foreign));
        };
    }

    private void take(IncomingQuestion question, String author) {
        var stored = question.id().flatMap(authored::byId);
        if (stored.isPresent() && !stored.get().topic().equals(topic.slug())) {
            refuse(
                    question,
                    Rule.ID,
                    AuthorTexts.of("other-topic", "topic", stored.get().topic()));
            return;
        }
        var slug = stored.map(old -> old.slug()).orElse(question.slug());
        if (!slug.equals(question.slug())) {
            notCarried.add(question.file(), 1, Rule.NOT_CARRIED, AuthorTexts.of("keeps-name", "slug", slug));
        }
        var old = stored.flatMap(known -> read(slug, reading.newest(known).markdown(), new Findings()));
        var markdown = question.markdown(old);
        var findings = new Findings();
        var read = read(slug, markdown, findings);
        findings.all().forEach(finding -> refused.add(question.located(finding)));
        if (read.isEmpty() || isRepeated(question, read.get()) || !isServable(question, read.get())) {
            return;
        }
        var change = stored.isEmpty() ? Change.CREATED : old.equals(read) ? Change.UNCHANGED : Change.CHANGED;
        switch (change) {
            case CREATED -> authoring.create(read.get(), markdown, author);
            case CHANGED -> authoring.rewrite(stored.orElseThrow(), read.get(), markdown, author);
            case UNCHANGED -> {}
        }
        questions.add(new ImportedQuestion(question.file(), read.get().id(), slug, change));
    }

    private Optional<Question> read(String slug, String markdown, Findings findings) {
        var others = new HashMap<>(slugs);
        others.remove(slug);
        return new QuestionText(topic, slug, markdown).read(others, reading::isThere, findings);
    }

    private boolean isRepeated(IncomingQuestion question, Question read) {
        boolean isNew = seen.add(read.id());
        if (!isNew) {
            refuse(question, Rule.ID, AuthorTexts.of("repeated"));
        }
        return !isNew;
    }

    private boolean isServable(IncomingQuestion question, Question read) {
        try {
            reading.servable(read);
            return true;
        } catch (UnservedQuestion unserved) {
            refuse(question, Rule.FIELD, detail(unserved));
            return false;
        }
    }

    private static Message detail(HttpProblem problem) {
        return Message.english(
                String.valueOf(problem.problem().in(Locale.ENGLISH).detail()));
    }

    private void refuse(IncomingQuestion question, Rule rule, Message message) {
        refused.add(question.located(new Finding(question.file(), 1, rule, message)));
    }
}
