package dev.rehearse.question.author.bulk;

import dev.rehearse.content.write.ContentWriter;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.edge.problem.Violation;
import dev.rehearse.question.author.question.AuthoredQuestion;
import dev.rehearse.question.author.question.AuthoredQuestionSummary;
import dev.rehearse.question.author.question.AuthoredQuestions;
import dev.rehearse.question.author.question.Authoring;
import dev.rehearse.question.author.question.QuestionReading;
import dev.rehearse.question.author.question.RejectedMarkdown;
import dev.rehearse.question.catalog.ChangeUnderWay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Changes several questions of authors, all or none. */
@ApplicationScoped
public class BulkChanges {

    private final Authoring authoring;
    private final QuestionReading reading;
    private final AuthoredQuestions questions;

    BulkChanges(Authoring authoring, QuestionReading reading, AuthoredQuestions questions) {
        this.authoring = authoring;
        this.reading = reading;
        this.questions = questions;
    }

    /** Throws {@link BulkRejected}. */
    @Transactional
    public BulkView change(BulkRequest request, String author) {
        check(request);
        var next = request.status();
        if (next != null) {
            authoring.awaitTurn(next);
        }
        var errors = new ArrayList<Violation>();
        // Locks in a fixed order, so that concurrent requests cannot deadlock.
        var inOrder = request.questions().stream()
                .sorted(Comparator.comparing(ChosenQuestion::id))
                .toList();
        for (var chosen : inOrder) {
            try {
                change(chosen, request, author);
            } catch (ChangeUnderWay busy) {
                throw busy;
            } catch (HttpProblem problem) {
                var field = "/questions/" + request.questions().indexOf(chosen);
                errors.add(new Violation(field, reason(problem), chosen.id()));
            }
        }
        if (!errors.isEmpty()) {
            throw new BulkRejected(errors);
        }
        return new BulkView(request.questions().stream()
                .map(chosen -> questions.byId(QuestionReading.id(chosen.id())).orElseThrow())
                .map(AuthoredQuestionSummary::of)
                .toList());
    }

    /** A text has more than one finding if its tags are wrong in more than one way; the first says enough. */
    private static ProblemText reason(HttpProblem refused) {
        var problem = refused.problem();
        return refused instanceof RejectedMarkdown
                ? problem.errors().getFirst().message()
                : Objects.requireNonNull(problem.detail(), "problems of questions have one");
    }

    private static void check(BulkRequest request) {
        if (request.status() == null && !request.changesTags()) {
            throw new HttpProblem.InvalidField("status", "field.missing", "");
        }
        if (Stream.concat(request.tagsToAdd().stream(), request.tagsToRemove().stream())
                .anyMatch(Objects::isNull)) {
            throw new HttpProblem.InvalidField("addTags", "field.type", "null");
        }
        var seen = new HashSet<String>();
        for (var chosen : request.questions()) {
            if (!seen.add(chosen.id())) {
                throw new HttpProblem.InvalidField("questions", "field.repeated", chosen.id());
            }
        }
    }

    private void change(ChosenQuestion chosen, BulkRequest request, String author) {
        var question = authoring.locked(chosen.id(), chosen.precondition());
        if (request.changesTags()) {
            retag(question, request, author);
        }
        var next = request.status();
        if (next != null) {
            authoring.become(question, next, author);
        }
    }

    private void retag(AuthoredQuestion question, BulkRequest request, String author) {
        var markdown = reading.newest(question).markdown();
        var read = reading.read(question.topic(), question.slug(), markdown);
        var tags = new LinkedHashSet<>(read.profile().tags());
        tags.addAll(request.tagsToAdd());
        request.tagsToRemove().forEach(tags::remove);
        var changed = List.copyOf(tags);
        if (!changed.equals(read.profile().tags())) {
            authoring.rewrite(
                    question, ContentWriter.write(read.with(read.profile().withTags(changed))), author);
        }
    }
}
