package dev.rehearse.notify.campaign.preview;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.session.SignInRequired;
import dev.rehearse.edge.site.PrivatePage;
import dev.rehearse.edge.site.ReaderLanguage;
import dev.rehearse.notify.address.EmailAddress;
import dev.rehearse.notify.campaign.CampaignCommands;
import dev.rehearse.notify.campaign.CampaignResource;
import dev.rehearse.notify.campaign.page.CampaignPage;
import dev.rehearse.notify.language.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Operator pages with the preview of a campaign's mail and the form for a test mail. */
@Path("/operator/campaigns/{id}/preview")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@SignInRequired
@PrivateResponse
class PreviewPages {

    /**
     * Put into Vert.x's response, because the one that stands for all pages is there: a second one would not replace
     * it.
     */
    private static final String POLICY = "Content-Security-Policy";

    /** As on every page, and it may show the mail in a frame. */
    private static final String WITH_FRAME =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /**
     * Content security policy of the framed mail: styles are allowed, scripts and forms are not, and only our own page
     * may frame it.
     */
    private static final String IN_FRAME =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; "
                    + "frame-ancestors 'self'; sandbox";

    private final CampaignPreview campaignPreview;
    private final CampaignCommands commands;

    PreviewPages(CampaignPreview campaignPreview, CampaignCommands commands) {
        this.campaignPreview = campaignPreview;
        this.commands = commands;
    }

    @CheckedTemplate(basePath = "campaign")
    static class Templates {
        private Templates() {}

        static native TemplateInstance preview(
                CampaignPage page, CampaignPreview.Preview mail, String locale, String audience, Tried tried);
    }

    /**
     * The outcome of a test mail.
     *
     * @param email what was typed if it was no address; no other address is kept
     */
    public record Tried(String accepted, String refused, String wrong, String email) {
        static final Tried NOT = new Tried("", "", "", "");
    }

    @GET
    @Operation(hidden = true)
    public Response preview(
            @PathParam("id") String id,
            @QueryParam("locale") @Nullable String locale,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context HttpServerResponse response) {
        response.putHeader(POLICY, WITH_FRAME);
        return preview(200, CampaignResource.idOf(id), PreviewResource.languageOf(locale), Tried.NOT, language);
    }

    @GET
    @Path("/mail")
    @Operation(hidden = true)
    public Response mail(
            @PathParam("id") String id,
            @QueryParam("locale") @Nullable String locale,
            @Context HttpServerResponse response) {
        var mail = campaignPreview.preview(CampaignResource.idOf(id), PreviewResource.languageOf(locale));
        response.putHeader(POLICY, IN_FRAME);
        return Response.ok(mail.html(), MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .build();
    }

    /** Answers at once and not by a redirect: what the mail server said is kept nowhere. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response test(
            @PathParam("id") String id,
            @FormParam("email") @Nullable String email,
            @FormParam("locale") @Nullable String locale,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context HttpServerResponse response)
            throws InterruptedException {
        response.putHeader(POLICY, WITH_FRAME);
        var campaign = CampaignResource.idOf(id);
        var mailLanguage = PreviewResource.languageOf(locale);
        var typed = email == null ? "" : email;
        try {
            var said = campaignPreview.tryOn(campaign, EmailAddress.of(typed), mailLanguage);
            var tried = said.accepted() ? new Tried(said.reply(), "", "", "") : new Tried("", said.reply(), "", "");
            return preview(200, campaign, mailLanguage, tried, language);
        } catch (HttpProblem.InvalidField wrong) {
            var message = wrong.problem().errors().getFirst().message().onPage(ReaderLanguage.preferred(language));
            return preview(400, campaign, mailLanguage, new Tried("", "", message, typed), language);
        }
    }

    private Response preview(int status, UUID id, Language mailLanguage, Tried tried, @Nullable String language) {
        var locale = ReaderLanguage.preferred(language);
        var page = Templates.preview(
                CampaignPage.of(commands.look(id), locale),
                campaignPreview.preview(id, mailLanguage),
                mailLanguage.tag(),
                CampaignPage.grouped(campaignPreview.size(id).candidates(), locale),
                tried);
        return PrivatePage.of(page, status, language);
    }
}
