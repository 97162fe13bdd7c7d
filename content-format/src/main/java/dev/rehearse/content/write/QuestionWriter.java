package dev.rehearse.content.write;

import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Relation;
import dev.rehearse.content.model.Scoring;
import dev.rehearse.content.model.Status;
import dev.rehearse.content.model.Task;
import dev.rehearse.content.model.Variation;
import java.util.Set;

/** Writes the front matter of questions. What has its default is left out. */
final class QuestionWriter {

    private static final Set<Variation> USUALLY_IGNORED = Set.of(Variation.CASE, Variation.WHITESPACE);

    private QuestionWriter() {}

    static FrontMatter front(Question question) {
        var profile = question.profile();
        var front = new FrontMatter()
                .field("id", question.id())
                .field("kind", question.kind().word())
                .field("title", profile.title())
                .field("position", profile.position())
                .field("difficulty", profile.difficulty().word())
                .field(
                        "status",
                        profile.status() == Status.LIVE
                                ? null
                                : profile.status().word())
                .field("competency", profile.competency())
                .alwaysList("tags", profile.tags())
                .field("minutes", profile.minutes())
                .field("since", profile.since())
                .field("until", profile.until())
                .field("family", profile.family())
                .list(Relation.ENEMY.field(), profile.enemies())
                .list(Relation.PREREQUISITE.field(), profile.relations().prerequisites())
                .list(Relation.FOLLOW_UP.field(), profile.relations().followUps())
                .list("sources", profile.sources());
        return ofTask(front, question.task());
    }

    private static FrontMatter ofTask(FrontMatter front, Task task) {
        return switch (task) {
            case Task.MultipleChoice choice
            when choice.scoring() != Scoring.EXACT ->
                front.field("scoring", choice.scoring().word());
            case Task.ShortAnswer answer
            when !answer.ignored().equals(USUALLY_IGNORED) ->
                front.alwaysList(
                        "ignore",
                        answer.ignored().stream().sorted().map(Variation::word).toList());
            case Task.Code code -> front.field("language", code.program().language());
            default -> front;
        };
    }
}
