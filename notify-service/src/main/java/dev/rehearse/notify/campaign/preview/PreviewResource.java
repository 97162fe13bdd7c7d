package dev.rehearse.notify.campaign.preview;

import dev.rehearse.edge.security.Role;
import dev.rehearse.notify.address.EmailAddress;
import dev.rehearse.notify.campaign.CampaignResource;
import dev.rehearse.notify.language.Language;
import dev.rehearse.notify.mail.TestMailSender;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A campaign's preview as JSON: the rendered mail, the size of the audience, a test mail. */
@Path("/api/campaigns/{id}")
@RunOnVirtualThread
@RolesAllowed(Role.OPERATOR)
@Tag(name = "Campaigns", description = "Mail to the subscribers of a topic when its practice test launches")
class PreviewResource {

    private final CampaignPreview campaignPreview;

    PreviewResource(CampaignPreview campaignPreview) {
        this.campaignPreview = campaignPreview;
    }

    /**
     * Whom a campaign's mail is tried on.
     *
     * @param locale en or de; English if absent
     */
    record TrialRequest(
            @NotNull(message = "{field.missing}") @Schema(examples = "operator@example.org")
            String email,

            @Schema(enumeration = {"en", "de"}) @Nullable String locale) {

        /** Not the address: records end up in logs. */
        @Override
        public String toString() {
            return "TrialRequest";
        }
    }

    @GET
    @Path("/preview")
    @Operation(
            operationId = "previewCampaign",
            summary = "The campaign's mail as it will be written, with links that belong to no subscription")
    public CampaignPreview.Preview preview(
            @PathParam("id") @Schema(format = "uuid") String id,
            @QueryParam("locale")
                    @Schema(
                            enumeration = {"en", "de"},
                            defaultValue = "en")
                    @Nullable
                    String locale) {
        return campaignPreview.preview(CampaignResource.idOf(id), languageOf(locale));
    }

    @GET
    @Path("/audience")
    @Operation(operationId = "countAudience", summary = "How many subscribers the campaign would have if it began now")
    public CampaignPreview.Size size(@PathParam("id") @Schema(format = "uuid") String id) {
        return campaignPreview.size(CampaignResource.idOf(id));
    }

    @POST
    @Path("/test")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "sendTestMail",
            summary = "Send the campaign's mail to one address at once, and say what the mail server answered")
    public TestMailSender.TestMailResult test(
            @PathParam("id") @Schema(format = "uuid") String id,
            @Valid @NotNull(message = "{field.missing}") TrialRequest request)
            throws InterruptedException {
        return campaignPreview.tryOn(
                CampaignResource.idOf(id), EmailAddress.of(request.email()), languageOf(request.locale()));
    }

    static Language languageOf(@Nullable String text) {
        return text == null ? Language.EN : Language.of(text);
    }
}
