package dev.rehearse.question.catalog.page;

import dev.rehearse.edge.site.SiteFile;
import dev.rehearse.edge.site.SiteFiles;
import dev.rehearse.question.catalog.TopicView;
import dev.rehearse.question.picture.PictureText;
import dev.rehearse.question.picture.Pictures;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The image that other sites show beside a link to a page (Open Graph): one of the site, and one of each topic, which
 * is that of the site where it can't be drawn.
 */
@ApplicationScoped
class PreviewImage {

    private static final String OF_SITE = "preview.png";

    private final SiteFiles site;
    private final Pictures pictures;
    private final String publicUrl;

    PreviewImage(SiteFiles site, Pictures pictures, @ConfigProperty(name = "rehearse.public-url") String publicUrl) {
        this.site = site;
        this.pictures = pictures;
        this.publicUrl = publicUrl;
    }

    String address() {
        return publicUrl + site.path(OF_SITE);
    }

    /** Of a topic; it is drawn when it is asked for. */
    String address(TopicView topic) {
        return publicUrl + topic.page() + "/preview." + words(topic).hash() + ".png";
    }

    /** Named by the words of its picture, or that of the site. */
    SiteFile file(TopicView topic) {
        var words = words(topic);
        return pictures.png(words)
                .map(png -> new SiteFile(OF_SITE, words.hash(), Buffer.buffer(png)))
                .orElseGet(() -> site.file(OF_SITE).orElseThrow());
    }

    private static PictureText words(TopicView topic) {
        var questions = Math.toIntExact(topic.questionCount());
        var rest = switch (questions) {
            case 0 -> "";
            case 1 -> "  ·  1 interview question with its answer";
            default -> "  ·  " + questions + " interview questions with answers";
        };
        return new PictureText(topic.title(), topic.track().title(), rest);
    }
}
