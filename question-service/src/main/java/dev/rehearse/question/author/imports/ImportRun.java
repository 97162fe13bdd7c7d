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
import dev.rehearse.question.author.question.Authoring.NewDraft;
import dev.rehearse.question.author.question.QuestionExists;
import dev.rehearse.question.author.question.QuestionReading;
import dev.rehearse.question.author.question.UnservedQuestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Creates drafts from the questions of one uploaded file, within a transaction, and collects what is refused. Questions
 * are processed by the hundred, so that statements are few and memory holds the texts of a hundred.
 */
final class ImportRun {

    private static final int BATCH = 100;
    private static final int MOST_FINDINGS = 1_000;

    private final Topic topic;
    private final StoredQuestions stored;
    private final String author;
    private final Predicate<UUID> isElsewhere;

    private final Map<String, UUID> slugs;
    private final Map<String, UUID> taken;
    private final Set<UUID> ids = new HashSet<>();
    private final Set<UUID> seen = new HashSet<>();
    private final List<ImportedQuestion> questions = new ArrayList<>();
    private final Findings refused = new Findings();
    private final Findings notCarried = new Findings();

    ImportRun(Topic topic, StoredQuestions stored, String author) {
        this.topic = topic;
        this.stored = stored;
        this.author = author;
        this.isElsewhere = QuestionReading.asked(stored::isThere);
        this.taken = stored.ids(topic.slug());
        this.slugs = new HashMap<>(taken);
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

    void take(List<IncomingQuestion> incoming, ImportProgress progress) {
        incoming.forEach(question -> question.id().ifPresent(id -> slugs.putIfAbsent(question.slug(), id)));
        ids.addAll(slugs.values());
        incoming.forEach(question -> question.id().ifPresent(ids::add));
        for (int from = 0; from < incoming.size(); from += BATCH) {
            var to = Math.min(from + BATCH, incoming.size());
            takeBatch(incoming.subList(from, to));
            progress.processed(to, incoming.size());
            if (refused.count() >= MOST_FINDINGS) {
                refused.add(
                        incoming.get(to - 1).file(),
                        1,
                        Rule.FORMAT,
                        AuthorTexts.of("not-all-checked", "questions", to, "findings", refused.count()));
                return;
            }
        }
    }

    private void takeBatch(List<IncomingQuestion> batch) {
        var old = stored.locked(
                batch.stream().flatMap(question -> question.id().stream()).toList());
        var news = new ArrayList<NewDraft>();
        for (var question : batch) {
            try {
                take(question, old, news);
            } catch (HttpProblem problem) {
                refuse(question, Rule.ID, detail(problem));
            }
        }
        stored.store(news, author);
    }

    private void take(IncomingQuestion question, StoredQuestions.Old old, List<NewDraft> news) {
        var known = question.id().flatMap(old::question);
        if (known.isPresent() && !known.get().topic().equals(topic.slug())) {
            refuse(
                    question,
                    Rule.ID,
                    AuthorTexts.of("other-topic", "topic", known.get().topic()));
            return;
        }
        var slug = known.map(there -> there.slug()).orElse(question.slug());
        if (!slug.equals(question.slug())) {
            notCarried(question, AuthorTexts.of("keeps-name", "slug", slug));
        }
        var before = known.flatMap(there -> read(slug, old.markdown(there), new Findings()));
        var markdown = question.markdown(before, foreign -> fitted(question, foreign));
        var findings = new Findings();
        var read = read(slug, markdown, findings);
        findings.all().forEach(finding -> refused.add(question.located(finding)));
        if (read.isEmpty() || isRepeated(question, read.get()) || !isServable(question, read.get())) {
            return;
        }
        var draft = new NewDraft(read.get(), markdown);
        var change = known.isEmpty() ? Change.CREATED : before.equals(read) ? Change.UNCHANGED : Change.CHANGED;
        switch (change) {
            case CREATED -> news.add(free(draft, old));
            case CHANGED -> stored.rewrite(known.orElseThrow(), old, draft, author);
            case UNCHANGED -> {}
        }
        questions.add(new ImportedQuestion(question.file(), read.get().id(), slug, change));
    }

    /** Throws {@link QuestionExists}. */
    private NewDraft free(NewDraft draft, StoredQuestions.Old old) {
        var question = draft.question();
        var sameName = taken.putIfAbsent(question.slug(), question.id());
        if (sameName != null || old.isTaken(question.id())) {
            throw new QuestionExists(question.id().toString(), question.topic() + "/" + question.slug());
        }
        return draft;
    }

    private Question fitted(IncomingQuestion incoming, Question question) {
        return new Fitting(topic, id -> ids.contains(id) || isElsewhere.test(id), lost -> notCarried(incoming, lost))
                .fit(question);
    }

    private Optional<Question> read(String slug, String markdown, Findings findings) {
        return new QuestionText(topic, slug, markdown).read(slugs, isElsewhere, findings);
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
            stored.checkServable(read, topic);
            return true;
        } catch (UnservedQuestion unserved) {
            refuse(question, Rule.FIELD, detail(unserved));
            return false;
        }
    }

    private static Message detail(HttpProblem problem) {
        return StoredTexts.of(
                language -> String.valueOf(problem.problem().in(language).detail()));
    }

    private void notCarried(IncomingQuestion question, Message what) {
        notCarried.add(question.located(new Finding(question.file(), 1, Rule.NOT_CARRIED, what)));
    }

    private void refuse(IncomingQuestion question, Rule rule, Message message) {
        refused.add(question.located(new Finding(question.file(), 1, rule, message)));
    }
}
