package dev.rehearse.notify.campaign.page;

import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.session.SignInRequired;
import dev.rehearse.edge.site.PrivatePage;
import dev.rehearse.edge.site.ReaderLanguage;
import dev.rehearse.notify.campaign.AlreadyLaunched;
import dev.rehearse.notify.campaign.CampaignCommands;
import dev.rehearse.notify.campaign.CampaignResource;
import dev.rehearse.notify.campaign.WrongState;
import dev.rehearse.notify.delivery.Audience;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
public class CampaignPages {

    private static final String PAGES = "/notify/operator/campaigns/";
    private static final int ON_A_PAGE = 20;
    private static final String SCHEDULED = "schedule";

    private final CampaignCommands commands;
    private final Audience audience;

    CampaignPages(CampaignCommands commands, Audience audience) {
        this.commands = commands;
        this.audience = audience;
    }

    @CheckedTemplate(basePath = "campaign")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(List<CampaignPage> campaigns, String next);

        static native TemplateInstance campaign(CampaignPage page, String audience, String done, Refused refused);
    }

    /**
     * Why an action was refused.
     *
     * @param what empty if it was done
     * @param sendAt the error of the time; empty if it is valid
     */
    public record Refused(String what, String sendAt) {
        static final Refused NOT = new Refused("", "");
    }

    @GET
    @Operation(hidden = true)
    public Response list(
            @QueryParam("before") @Nullable String before,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var campaigns = commands.latest(Parameter.uuid("before", before), ON_A_PAGE + 1);
        var shown = campaigns.subList(0, Math.min(ON_A_PAGE, campaigns.size()));
        var locale = ReaderLanguage.preferred(language);
        return PrivatePage.of(
                Templates.list(
                        shown.stream()
                                .map(campaign -> CampaignPage.of(campaign, locale))
                                .toList(),
                        campaigns.size() > ON_A_PAGE ? shown.getLast().id().toString() : ""),
                200,
                language);
    }

    @GET
    @Path("/campaigns/{id}")
    @Operation(hidden = true)
    public Response campaign(
            @PathParam("id") String id,
            @QueryParam("done") @Nullable String done,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var known = done != null && (done.equals(SCHEDULED) || Step.isOne(done)) ? done : "";
        return campaign(200, CampaignResource.idOf(id), known, Refused.NOT, language);
    }

    @POST
    @Path("/campaigns/{id}/steps/{step}")
    @Operation(hidden = true)
    public Response step(
            @PathParam("id") String id,
            @PathParam("step") String word,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var campaign = CampaignResource.idOf(id);
        var step = Objects.requireNonNull(Parameter.oneOf("step", word, Step.values(), Step::word));
        try {
            step.take(commands, campaign);
            return seeOther(campaign + "?done=" + step.word());
        } catch (WrongState | AlreadyLaunched overtaken) {
            return overtaken(campaign, overtaken, language);
        }
    }

    @POST
    @Path("/campaigns/{id}/schedule")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response schedule(
            @PathParam("id") String id,
            @FormParam("sendAt") @Nullable String sendAt,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var campaign = CampaignResource.idOf(id);
        try {
            var time = LocalDateTime.parse(sendAt == null ? "" : sendAt).toInstant(ZoneOffset.UTC);
            commands.schedule(campaign, time);
            return seeOther(campaign + "?done=" + SCHEDULED);
        } catch (WrongState | AlreadyLaunched overtaken) {
            return overtaken(campaign, overtaken, language);
        } catch (DateTimeException noTime) {
            return campaign(400, campaign, "", new Refused("", words(language).chooseTime()), language);
        } catch (HttpProblem.InvalidField notThen) {
            var message = notThen.problem().errors().getFirst().message().onPage(ReaderLanguage.preferred(language));
            return campaign(400, campaign, "", new Refused("", words(language).wrongTime(message)), language);
        }
    }

    /** The state changed in between, by another operator or by itself: the page shows the current state. */
    private Response overtaken(UUID campaign, HttpProblem overtaken, @Nullable String language) {
        return campaign(409, campaign, "", new Refused(detail(overtaken, language), ""), language);
    }

    private Response campaign(int status, UUID id, String done, Refused refused, @Nullable String language) {
        var locale = ReaderLanguage.preferred(language);
        var shown = CampaignPage.of(commands.look(id), locale);
        var subscribers = shown.hasBegun()
                ? ""
                : CampaignPage.grouped(audience.size(shown.campaign().topic()), locale);
        return PrivatePage.of(Templates.campaign(shown, subscribers, done, refused), status, language);
    }

    /** What is wrong, in the language of the page. */
    public static String detail(HttpProblem refused, @Nullable String language) {
        var problem = refused.problem();
        var text = problem.detail() == null ? problem.title() : problem.detail();
        return text.onPage(ReaderLanguage.preferred(language));
    }

    private static CampaignWords words(@Nullable String language) {
        var locale = ReaderLanguage.preferred(language);
        return MessageBundles.get(CampaignWords.class, Localized.Literal.of(locale.getLanguage()));
    }

    /** Redirects after a POST (303) to the rest of the path, so that a reload does not repeat it. */
    public static Response seeOther(String rest) {
        return PrivatePage.seeOther(PAGES + rest);
    }
}
