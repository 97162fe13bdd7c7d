package dev.rehearse.question.author.page;

import dev.rehearse.edge.body.TextRules;
import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.session.SignInRequired;
import dev.rehearse.edge.site.PrivatePage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Findings and preview of the text being typed: the fragment that a script of the editor fetches. */
@Path("/author/check")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@SignInRequired
@PrivateResponse
class CheckPages {

    /** The name used until the author has chosen one. */
    private static final String UNNAMED = "unnamed";

    private final Previews previews;

    CheckPages(Previews previews) {
        this.previews = previews;
    }

    @CheckedTemplate(basePath = "author")
    static class Templates {
        private Templates() {}

        static native TemplateInstance checked(CheckedText checked);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response check(
            @FormParam("topic") @Nullable String topic,
            @FormParam("slug") @Nullable String slug,
            @FormParam("id") @Nullable String id,
            @FormParam("markdown") @Nullable String markdown,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var checked = previews.check(
                ListAddress.orEmpty(topic),
                name(ListAddress.orEmpty(slug)),
                FormText.of(markdown),
                Parameter.idOf(ListAddress.orEmpty(id)).orElse(null));
        return PrivatePage.of(Templates.checked(checked), 200, language);
    }

    static String name(String slug) {
        return slug.matches(TextRules.SLUG) ? slug : UNNAMED;
    }
}
