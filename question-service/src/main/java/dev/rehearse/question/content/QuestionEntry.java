package dev.rehearse.question.content;

import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Scoring;
import dev.rehearse.content.model.Status;
import dev.rehearse.content.model.Task;
import dev.rehearse.content.model.Topic;
import dev.rehearse.content.model.Worded;
import dev.rehearse.question.catalog.Difficulty;
import dev.rehearse.question.catalog.Kind;
import dev.rehearse.question.catalog.Measurement;
import dev.rehearse.question.catalog.Option;
import dev.rehearse.question.catalog.QuestionContent;
import dev.rehearse.question.catalog.QuestionDraft;
import dev.rehearse.question.catalog.RubricPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Converts a question's content file into the catalog's entity. */
record QuestionEntry(Question question, Topic topic) {

    /** Closed questions have no order; the catalog needs one all the same. */
    private static final int UNORDERED = 1000;

    /** Nothing for a question that is never served: of a later kind, or retired. */
    Optional<QuestionDraft> draft() {
        return question.profile().status() == Status.RETIRED
                ? Optional.empty()
                : kind(question.task()).map(this::draft);
    }

    private static Optional<Kind> kind(Task task) {
        return switch (task) {
            case Task.Open _ -> Optional.of(Kind.OPEN);
            case Task.SingleChoice _ -> Optional.of(Kind.SINGLE_CHOICE);
            case Task.MultipleChoice _ -> Optional.of(Kind.MULTIPLE_CHOICE);
            case Task.Output _ -> Optional.of(Kind.OUTPUT);
            case Task.ShortAnswer _ -> Optional.of(Kind.SHORT_ANSWER);
            case Task.Order _ -> Optional.of(Kind.ORDER);
            case Task.Code _ -> Optional.empty();
        };
    }

    private QuestionDraft draft(Kind kind) {
        var profile = question.profile();
        return new QuestionDraft(
                question.topic(),
                question.slug(),
                kind,
                Difficulty.valueOf(profile.difficulty().name()),
                Objects.requireNonNullElse(profile.position(), UNORDERED),
                content());
    }

    private QuestionContent content() {
        var profile = question.profile();
        var open = question.task() instanceof Task.Open task ? Optional.of(task) : Optional.<Task.Open>empty();
        return new QuestionContent(
                profile.title(),
                question.prompt(),
                options(),
                question.task() instanceof Task.Output output ? output.expected() : null,
                answer(),
                open.map(Task.Open::inOneSentence).orElse(null),
                open.map(Task.Open::rubric).orElse(List.of()).stream()
                        .map(QuestionEntry::point)
                        .toList(),
                open.map(Task.Open::hints).orElse(List.of()),
                profile.tags(),
                profile.minutes(),
                profile.sources(),
                profile.relations().prerequisites(),
                profile.relations().followUps(),
                measurement());
    }

    private Measurement measurement() {
        var profile = question.profile();
        return new Measurement(
                profile.status() == Status.PILOT,
                competency(profile.competency()),
                profile.family(),
                profile.enemies(),
                accepted(),
                ignored(),
                question.task() instanceof Task.MultipleChoice choice && choice.scoring() == Scoring.PARTIAL);
    }

    private Measurement.@Nullable Competency competency(@Nullable String id) {
        return Optional.ofNullable(id)
                .flatMap(topic::competency)
                .map(found -> new Measurement.Competency(found.id(), found.title()))
                .orElse(null);
    }

    private List<String> accepted() {
        return switch (question.task()) {
            case Task.Output output -> output.alsoAccepted();
            case Task.ShortAnswer answer -> answer.accepted();
            default -> List.of();
        };
    }

    private List<String> ignored() {
        return question.task() instanceof Task.ShortAnswer answer
                ? answer.ignored().stream().map(Worded::word).sorted().toList()
                : List.of();
    }

    private static RubricPoint point(dev.rehearse.content.model.RubricPoint point) {
        return new RubricPoint(
                point.id(),
                point.claim(),
                point.weight(),
                point.required(),
                point.competency(),
                point.accepted(),
                point.contradictions(),
                point.followUp());
    }

    private List<Option> options() {
        return switch (question.task()) {
            case Task.SingleChoice choice -> lettered(choice.options());
            case Task.MultipleChoice choice -> lettered(choice.options());
            case Task.Order order ->
                lettered(order.entries().stream()
                        .map(entry -> new dev.rehearse.content.model.Option(entry, true, null))
                        .toList());
            default -> List.of();
        };
    }

    private static List<Option> lettered(List<dev.rehearse.content.model.Option> options) {
        var lettered = new ArrayList<Option>();
        for (var option : options) {
            var key = String.valueOf((char) ('a' + lettered.size()));
            lettered.add(new Option(key, option.text(), option.correct(), option.rationale()));
        }
        return lettered;
    }

    private String answer() {
        return switch (question.task()) {
            case Task.Open open -> open.answer();
            case Task.SingleChoice choice -> choice.explanation();
            case Task.MultipleChoice choice -> choice.explanation();
            case Task.Output output -> output.explanation();
            case Task.ShortAnswer answer -> answer.explanation();
            case Task.Order order -> order.explanation();
            case Task.Code code -> code.explanation();
        };
    }
}
