package dev.rehearse.question.catalog.page;

import dev.rehearse.question.catalog.FormerAddresses;
import dev.rehearse.question.catalog.QuestionView;
import dev.rehearse.question.catalog.Questions;
import dev.rehearse.question.catalog.ReadableQuestions;
import dev.rehearse.question.markdown.RenderedTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The questions of a topic as its pages show them. */
@ApplicationScoped
class ShownQuestions {

    private final Questions questions;
    private final ReadableQuestions readable;
    private final FormerAddresses former;
    private final RenderedTexts rendered;

    ShownQuestions(Questions questions, ReadableQuestions readable, FormerAddresses former, RenderedTexts rendered) {
        this.questions = questions;
        this.readable = readable;
        this.former = former;
        this.rendered = rendered;
    }

    /** The number of the page with the question of this slug, if there is such a question. */
    Optional<Integer> pageWith(String topic, String slug) {
        return questions.readableBefore(topic, slug).map(PageNumber::ofQuestion);
    }

    List<ShownQuestion> on(PageNumber page, String topic) {
        var found = readable.ofTopic(topic, page.number(), PageNumber.SIZE);
        var html = rendered.html(found.stream()
                .flatMap(question -> Stream.of(question.prompt(), question.answer()))
                .toList());
        var formerSlugs =
                former.within(topic, found.stream().map(QuestionView::id).toList());
        return IntStream.range(0, found.size())
                .mapToObj(i -> shown(page.first() + i, found.get(i), html, formerSlugs))
                .toList();
    }

    /** One question, with its number in the topic. */
    Optional<ShownQuestion> one(String topic, String slug) {
        return readable.bySlug(topic, slug)
                .flatMap(question -> questions
                        .readableBefore(topic, slug)
                        .map(before -> shown(
                                Math.toIntExact(before + 1),
                                question,
                                rendered.html(List.of(question.prompt(), question.answer())),
                                Map.of())));
    }

    String html(String markdown) {
        return rendered.html(List.of(markdown)).apply(markdown);
    }

    private static ShownQuestion shown(
            int number, QuestionView question, UnaryOperator<String> html, Map<UUID, List<String>> formerSlugs) {
        return new ShownQuestion(
                number,
                question,
                html.apply(question.prompt()),
                html.apply(question.answer()),
                formerSlugs.getOrDefault(question.id(), List.of()));
    }

    /**
     * A question as pages show it.
     *
     * @param number in the topic
     * @param prompt HTML
     * @param answer HTML
     * @param formerSlugs by which links to a place on the page find it, too
     */
    record ShownQuestion(int number, QuestionView question, String prompt, String answer, List<String> formerSlugs) {}
}
