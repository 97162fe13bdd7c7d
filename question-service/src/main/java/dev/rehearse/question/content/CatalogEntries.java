package dev.rehearse.question.content;

import dev.rehearse.content.model.Status;
import dev.rehearse.content.model.Task;
import dev.rehearse.question.catalog.Difficulty;
import dev.rehearse.question.catalog.Kind;
import dev.rehearse.question.catalog.Option;
import dev.rehearse.question.catalog.QuestionContent;
import dev.rehearse.question.catalog.QuestionDraft;
import dev.rehearse.question.catalog.Section;
import dev.rehearse.question.catalog.Topic;
import dev.rehearse.question.catalog.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Converts content files into entities of the catalog. */
final class CatalogEntries {

    /** Closed questions have no order, but the catalog needs a position. */
    private static final int UNORDERED = 1000;

    private CatalogEntries() {}

    static Topic topic(dev.rehearse.content.model.Topic topic) {
        var section = topic.section();
        var track = section.track();
        return new Topic(
                topic.slug(),
                new Section(
                        section.path(),
                        new Track(track.slug(), track.title(), track.description(), track.position()),
                        section.title(),
                        section.description(),
                        section.position()),
                topic.title(),
                topic.description(),
                topic.position(),
                topic.updated());
    }

    /**
     * The question as the catalog stores it; empty for one that is not served: of an unsupported kind, a pilot, or
     * retired.
     */
    static Optional<QuestionDraft> draft(dev.rehearse.content.model.Question question) {
        var status = question.profile().status();
        return kind(question.task())
                .filter(kind -> status == Status.LIVE || (status == Status.PILOT && kind == Kind.OPEN))
                .map(kind -> draft(question, kind));
    }

    private static Optional<Kind> kind(Task task) {
        return switch (task) {
            case Task.Open open -> Optional.of(Kind.OPEN);
            case Task.SingleChoice choice -> Optional.of(Kind.SINGLE_CHOICE);
            case Task.MultipleChoice choice -> Optional.of(Kind.MULTIPLE_CHOICE);
            case Task.Output output -> Optional.of(Kind.OUTPUT);
            case Task.ShortAnswer answer -> Optional.empty();
            case Task.Order order -> Optional.empty();
            case Task.Code code -> Optional.empty();
        };
    }

    private static QuestionDraft draft(dev.rehearse.content.model.Question question, Kind kind) {
        var profile = question.profile();
        return new QuestionDraft(
                question.topic(),
                question.slug(),
                kind,
                Difficulty.valueOf(profile.difficulty().name()),
                Objects.requireNonNullElse(profile.position(), UNORDERED),
                content(question));
    }

    private static QuestionContent content(dev.rehearse.content.model.Question question) {
        var profile = question.profile();
        var task = question.task();
        return new QuestionContent(
                profile.title(),
                question.prompt(),
                options(task),
                task instanceof Task.Output output ? output.expected() : null,
                answer(task),
                task instanceof Task.Open open
                        ? open.rubric().stream().map(point -> point.claim()).toList()
                        : List.of(),
                task instanceof Task.Open open ? open.hints() : List.of(),
                profile.tags(),
                profile.minutes(),
                profile.sources());
    }

    private static List<Option> options(Task task) {
        return switch (task) {
            case Task.SingleChoice choice -> options(choice.options());
            case Task.MultipleChoice choice -> options(choice.options());
            default -> List.of();
        };
    }

    private static List<Option> options(List<dev.rehearse.content.model.Option> options) {
        var lettered = new ArrayList<Option>();
        for (var option : options) {
            var key = String.valueOf((char) ('a' + lettered.size()));
            lettered.add(new Option(key, option.text(), option.correct()));
        }
        return lettered;
    }

    private static String answer(Task task) {
        return switch (task) {
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
