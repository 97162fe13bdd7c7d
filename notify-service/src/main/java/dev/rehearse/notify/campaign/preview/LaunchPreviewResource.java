package dev.rehearse.notify.campaign.preview;

import dev.rehearse.edge.security.Role;
import dev.rehearse.notify.campaign.LaunchRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The preview of a launch as JSON, for those who decide about it: nothing is stored, and nothing is sent. */
@Path("/api/launches/preview")
@RunOnVirtualThread
@Tag(name = "Campaigns", description = "Mail to the subscribers of a topic when its practice test launches")
class LaunchPreviewResource {

    private final CampaignPreview preview;

    LaunchPreviewResource(CampaignPreview preview) {
        this.preview = preview;
    }

    /**
     * What a launch would do.
     *
     * @param candidates subscribers who would be mailed if it began now
     * @param subject of their mail
     * @param text of their mail, with links that belong to no subscription
     */
    record LaunchPreview(long candidates, String subject, String text) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SERVICE, Role.OPERATOR})
    @Operation(
            operationId = "previewLaunch",
            summary = "How many subscribers a launch would mail if it began now, and what",
            description =
                    "Stores nothing. The launch itself may still be refused: its topic and practice test are not looked up.")
    public LaunchPreview preview(
            @QueryParam("locale")
                    @Schema(
                            enumeration = {"en", "de"},
                            defaultValue = "en")
                    @Nullable
                    String locale,
            @Valid @NotNull(message = "{field.missing}") LaunchRequest launch) {
        var mail = preview.preview(launch, PreviewResource.languageOf(locale));
        return new LaunchPreview(preview.size(launch.topic()).candidates(), mail.subject(), mail.text());
    }
}
