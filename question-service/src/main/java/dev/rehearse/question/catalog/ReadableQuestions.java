package dev.rehearse.question.catalog;

import dev.rehearse.question.markdown.RenderedTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The questions that can be read, by their ids. */
@ApplicationScoped
public class ReadableQuestions {

    private final Questions questions;
    private final RenderedTexts rendered;
    private final LongTopics longTopics;

    ReadableQuestions(Questions questions, RenderedTexts rendered, LongTopics longTopics) {
        this.questions = questions;
        this.rendered = rendered;
        this.longTopics = longTopics;
    }

    /** Those of the questions that can be read, in the order of the ids. */
    public List<QuestionView> inOrder(List<UUID> ids) {
        Map<UUID, Question> found =
                questions.readableByIds(ids).stream().collect(Collectors.toMap(Question::id, Function.identity()));
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(question -> QuestionView.of(question, longTopics.contains(question.topic())))
                .toList();
    }

    /** Prompt and answer of each question as HTML. */
    public List<String> html(List<QuestionView> views) {
        var html = rendered.html(views.stream()
                .flatMap(view -> Stream.of(view.prompt(), view.answer()))
                .toList());
        return views.stream()
                .map(view -> html.apply(view.prompt()) + html.apply(view.answer()))
                .toList();
    }
}
