package dev.rehearse.notify.campaign;

import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.session.SignInRequired;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Operator pages of campaigns, with a button for each command. */
@Path("/operator")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@SignInRequired
@PrivateResponse
class CampaignPages {

    static final String PAGES = "/notify/operator/campaigns/";
    private static final int ON_A_PAGE = 20;
    private static final String SCHEDULED = "schedule";

    private final CampaignCommands commands;
    private final CampaignPreview campaignPreview;

    CampaignPages(CampaignCommands commands, CampaignPreview campaignPreview) {
        this.commands = commands;
        this.campaignPreview = campaignPreview;
    }

    @CheckedTemplate(basePath = "campaign")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(List<CampaignPage> campaigns, String next);

        static native TemplateInstance campaign(CampaignPage page, String audience, String done, Refused refused);
    }

    /**
     * Why a button did not do what it says.
     *
     * @param what empty if it did
     * @param sendAt what was wrong with the time; empty if nothing was
     */
    public record Refused(String what, String sendAt) {
        static final Refused NOT = new Refused("", "");
    }

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("before") @Nullable String before) {
        var campaigns = commands.latest(Parameter.uuid("before", before), ON_A_PAGE + 1);
        var shown = campaigns.subList(0, Math.min(ON_A_PAGE, campaigns.size()));
        return page(
                200,
                Templates.list(
                        shown.stream().map(CampaignPage::of).toList(),
                        campaigns.size() > ON_A_PAGE ? shown.getLast().id().toString() : ""));
    }

    @GET
    @Path("/campaigns/{id}")
    @Operation(hidden = true)
    public Response campaign(@PathParam("id") String id, @QueryParam("done") @Nullable String done) {
        var said = SCHEDULED.equals(done) ? "The campaign begins at its time." : Step.done(done);
        return campaign(200, CampaignResource.idOf(id), said, Refused.NOT);
    }

    @POST
    @Path("/campaigns/{id}/steps/{step}")
    @Operation(hidden = true)
    public Response step(@PathParam("id") String id, @PathParam("step") String word) {
        var campaign = CampaignResource.idOf(id);
        var step = Objects.requireNonNull(Parameter.oneOf("step", word, Step.values(), Step::word));
        try {
            step.take(commands, campaign);
            return seeOther(campaign + "?done=" + step.word());
        } catch (WrongState | AlreadyLaunched overtaken) {
            return overtaken(campaign, overtaken);
        }
    }

    @POST
    @Path("/campaigns/{id}/schedule")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response schedule(@PathParam("id") String id, @FormParam("sendAt") @Nullable String sendAt) {
        var campaign = CampaignResource.idOf(id);
        try {
            var time = LocalDateTime.parse(sendAt == null ? "" : sendAt).toInstant(ZoneOffset.UTC);
            commands.schedule(campaign, time);
            return seeOther(campaign + "?done=" + SCHEDULED);
        } catch (WrongState | AlreadyLaunched overtaken) {
            return overtaken(campaign, overtaken);
        } catch (DateTimeException noTime) {
            return campaign(400, campaign, "", new Refused("", "Choose a day and a time."));
        } catch (HttpProblem.InvalidField notThen) {
            return campaign(
                    400,
                    campaign,
                    "",
                    new Refused(
                            "",
                            "The time " + notThen.problem().errors().getFirst().message() + "."));
        }
    }

    /** The state changed in between, by another operator or by itself: the page shows the current state. */
    private Response overtaken(UUID campaign, HttpProblem overtaken) {
        return campaign(
                409,
                campaign,
                "",
                new Refused(String.valueOf(overtaken.problem().detail()), ""));
    }

    private Response campaign(int status, UUID id, String done, Refused refused) {
        var shown = CampaignPage.of(commands.look(id));
        var audience = shown.hasBegun()
                ? ""
                : CampaignPage.grouped(campaignPreview.size(id).candidates());
        return page(status, Templates.campaign(shown, audience, done, refused));
    }

    static Response page(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(page.render())
                .build();
    }

    /** Redirects after a POST (303), so that a reload does not repeat it. */
    static Response seeOther(String rest) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, PAGES + rest)
                .build();
    }
}
