package dev.rehearse.question.catalog.page;

import dev.rehearse.edge.site.RenderedPage;
import dev.rehearse.question.catalog.Catalog;
import dev.rehearse.question.catalog.TopicView;
import dev.rehearse.question.catalog.page.ShownQuestions.ShownQuestion;
import dev.rehearse.question.page.RenderedPages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * All questions of a topic on one page, their answers open, for paper. It is rendered and cached in parts, as many
 * questions each as a page of the topic has, and sent part by part: memory stays bounded, however many there are.
 */
@ApplicationScoped
class PrintedTopic {

    /** Where the questions go in the rest of the page. After it stands nothing that an author wrote. */
    private static final String QUESTIONS = "<!-- questions -->";

    private final Catalog catalog;
    private final ShownQuestions questions;
    private final RenderedPages pages;
    private final BoundedRendering rendering;
    private final String publicUrl;

    PrintedTopic(
            Catalog catalog,
            ShownQuestions questions,
            RenderedPages pages,
            BoundedRendering rendering,
            @ConfigProperty(name = "rehearse.public-url") String publicUrl) {
        this.catalog = catalog;
        this.questions = questions;
        this.pages = pages;
        this.rendering = rendering;
        this.publicUrl = publicUrl;
    }

    @CheckedTemplate(basePath = "catalog")
    static class Templates {
        private Templates() {}

        static native TemplateInstance print(TopicView topic, String description, String canonical);

        static native TemplateInstance printed(List<ShownQuestion> questions);
    }

    /** Throws {@link dev.rehearse.question.catalog.NoSuchTopic}. */
    Parts of(String slug, Locale language) {
        return new Parts(catalog.topic(slug), language);
    }

    /** The parts of the page: the frame, number 0, and those with questions. */
    final class Parts {

        private final TopicView topic;
        private final Locale language;
        private final int last;

        private Parts(TopicView topic, Locale language) {
            this.topic = topic;
            this.language = language;
            last = PageNumber.of(topic, 1).last();
        }

        /** Of the hashes of the parts: rendering them once more than they are sent costs less than holding them. */
        String hash() {
            var hashes = IntStream.rangeClosed(0, last)
                    .mapToObj(number -> part(number).hash())
                    .collect(Collectors.joining());
            return RenderedPage.of(hashes.getBytes(StandardCharsets.UTF_8), "", true)
                    .hash();
        }

        void write(OutputStream out) throws IOException {
            var frame = new String(bytes(part(0)), StandardCharsets.UTF_8);
            int questions = frame.lastIndexOf(QUESTIONS);
            out.write(frame.substring(0, questions).getBytes(StandardCharsets.UTF_8));
            for (int number = 1; number <= last; number++) {
                out.write(bytes(part(number)));
            }
            out.write(frame.substring(questions + QUESTIONS.length()).getBytes(StandardCharsets.UTF_8));
        }

        private static byte[] bytes(RenderedPage part) {
            return part.sent(null, null).body().getBytes();
        }

        private RenderedPage part(int number) {
            var name = new RenderedPages.Name(topic.page() + "?print=" + number, language.getLanguage(), List.of());
            return pages.get(name, () -> rendering.html(() -> template(number), language));
        }

        private TemplateInstance template(int number) {
            return number == 0
                    ? Templates.print(topic, questions.html(topic.description()), publicUrl + topic.page())
                    : Templates.printed(questions.on(new PageNumber(topic.page(), number, last), topic.slug()));
        }
    }
}
