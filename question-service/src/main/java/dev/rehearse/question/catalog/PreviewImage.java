package dev.rehearse.question.catalog;

import dev.rehearse.edge.site.SiteFiles;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The image that other sites show beside a link to a page (Open Graph). */
@ApplicationScoped
class PreviewImage {

    private final SiteFiles site;
    private final String publicUrl;

    PreviewImage(SiteFiles site, @ConfigProperty(name = "rehearse.public-url") String publicUrl) {
        this.site = site;
        this.publicUrl = publicUrl;
    }

    String address() {
        return publicUrl + site.path("preview.png");
    }
}
