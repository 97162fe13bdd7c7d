package dev.rehearse.question.catalog;

import dev.rehearse.question.markdown.RenderedTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The questions of a topic as its pages show them. */
@ApplicationScoped
class ShownQuestions {

    private final Questions questions;
    private final ReadableQuestions readable;
    private final RenderedTexts rendered;

    ShownQuestions(Questions questions, ReadableQuestions readable, RenderedTexts rendered) {
        this.questions = questions;
        this.readable = readable;
        this.rendered = rendered;
    }

    /** The number of the page with the question of this slug; 1 if there is no such question. */
    int pageWith(String topic, String slug) {
        return questions.readableBefore(topic, slug).map(PageNumber::ofQuestion).orElse(1);
    }

    List<ShownQuestion> on(PageNumber page, String topic) {
        var found = readable.ofTopic(topic, page.number(), PageNumber.SIZE);
        var html = rendered.html(found.stream()
                .flatMap(question -> Stream.of(question.prompt(), question.answer()))
                .toList());
        return IntStream.range(0, found.size())
                .mapToObj(i -> shown(page.first() + i, found.get(i), html))
                .toList();
    }

    String html(String markdown) {
        return rendered.html(List.of(markdown)).apply(markdown);
    }

    private static ShownQuestion shown(int number, QuestionView question, UnaryOperator<String> html) {
        return new ShownQuestion(number, question, html.apply(question.prompt()), html.apply(question.answer()));
    }

    /** A question as the topic page shows it, with its number in the topic and its Markdown rendered. */
    record ShownQuestion(int number, QuestionView question, String prompt, String answer) {}
}
