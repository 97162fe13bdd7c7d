package dev.rehearse.interview.pool;

import dev.rehearse.content.model.PracticeTest;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Task;
import dev.rehearse.content.model.TopicWeight;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The questions of content files as items of a pool of several topics, without their texts. */
public final class ShippedItems {

    private static final RichText NONE = new RichText("", "");

    private ShippedItems() {}

    /** Those of the practice test's topics, with the parameters that the function says. */
    public static PooledItems of(
            PracticeTest test, List<Question> questions, Function<Question, Parameters> parameters) {
        var topics = test.topics().stream().map(TopicWeight::topic).toList();
        return new PooledItems(
                new UUID(0, 1),
                questions.stream()
                        .filter(question -> topics.contains(question.topic()))
                        .map(question -> item(question, parameters.apply(question)))
                        .toList());
    }

    private static PooledItem item(Question question, Parameters parameters) {
        var profile = question.profile();
        var competency = question.topic() + "/" + profile.competency();
        return new PooledItem(
                question.id(),
                1,
                Kind.of(question.kind().word()).orElseThrow(),
                profile.status().word(),
                question.topic(),
                question.slug(),
                profile.title(),
                new Competency(competency, competency),
                profile.family(),
                profile.enemies(),
                NONE,
                options(question.task()),
                List.of(),
                List.of(),
                question.task() instanceof Task.MultipleChoice(var _, var scoring, var _)
                        && scoring == dev.rehearse.content.model.Scoring.PARTIAL,
                NONE,
                null,
                List.of(),
                List.of(),
                List.of(),
                parameters);
    }

    private static List<PooledOption> options(Task task) {
        int number = switch (task) {
            case Task.SingleChoice(var options, var _) -> options.size();
            case Task.MultipleChoice(var options, var _, var _) -> options.size();
            default -> 0;
        };
        return IntStream.range(0, number)
                .mapToObj(i -> new PooledOption(String.valueOf((char) ('a' + i)), NONE, null))
                .toList();
    }
}
