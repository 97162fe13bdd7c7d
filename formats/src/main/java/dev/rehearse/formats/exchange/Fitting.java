package dev.rehearse.formats.exchange;

import dev.rehearse.content.finding.Message;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Relation;
import dev.rehearse.content.model.RubricPoint;
import dev.rehearse.content.model.Task;
import dev.rehearse.content.model.Topic;
import dev.rehearse.formats.loss.LossTexts;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes away references to competencies that a topic does not have, and to questions that are not there. */
public record Fitting(Topic topic, Predicate<UUID> questions, Consumer<Message> lost) {

    public Question fit(Question question) {
        var profile = question.profile();
        var relations = profile.relations().only((relation, other) -> isThere(relation, other, question));
        return new Question(
                question.file(),
                question.id(),
                question.topic(),
                question.slug(),
                profile.referringTo(competency(profile.competency(), question), relations),
                question.prompt(),
                task(question));
    }

    private boolean isThere(Relation relation, UUID other, Question question) {
        boolean there = questions.test(other) && !other.equals(question.id());
        if (!there) {
            lost.accept(
                    LossTexts.of("no-relation", "relation", relation.word(), "id", other, "question", question.slug()));
        }
        return there;
    }

    private @Nullable String competency(@Nullable String id, Question question) {
        if (id == null || topic.competency(id).isPresent()) {
            return id;
        }
        lost.accept(LossTexts.of("no-competency", "id", id, "question", question.slug()));
        return null;
    }

    private Task task(Question question) {
        if (!(question.task() instanceof Task.Open open)) {
            return question.task();
        }
        var rubric = open.rubric().stream()
                .map(point -> new RubricPoint(
                        point.id(),
                        point.claim(),
                        point.weight(),
                        point.required(),
                        competency(point.competency(), question),
                        point.accepted(),
                        point.contradictions(),
                        point.followUp()))
                .toList();
        return new Task.Open(open.answer(), open.inOneSentence(), rubric, open.hints(), open.samples());
    }
}
