package dev.rehearse.notify.campaign.delivery;

import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.session.SignInRequired;
import dev.rehearse.edge.site.PrivatePage;
import dev.rehearse.edge.site.ReaderLanguage;
import dev.rehearse.notify.campaign.CampaignCommands;
import dev.rehearse.notify.campaign.CampaignResource;
import dev.rehearse.notify.campaign.NoSuchDelivery;
import dev.rehearse.notify.campaign.WrongState;
import dev.rehearse.notify.campaign.page.CampaignMailWords;
import dev.rehearse.notify.campaign.page.CampaignPage;
import dev.rehearse.notify.campaign.page.CampaignPages;
import dev.rehearse.notify.delivery.State;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Operator pages of a campaign's failed and unknown deliveries: list, send again, write off. */
@Path("/operator/campaigns/{id}/{state: failed|unknown}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@SignInRequired
@PrivateResponse
class MailPages {

    private static final int ON_A_PAGE = 50;
    private static final int REASONS = 20;

    private final CampaignCommands commands;
    private final FailedDeliveries failedDeliveries;

    MailPages(CampaignCommands commands, FailedDeliveries failedDeliveries) {
        this.commands = commands;
        this.failedDeliveries = failedDeliveries;
    }

    @CheckedTemplate(basePath = "campaign")
    static class Templates {
        private Templates() {}

        static native TemplateInstance mails(
                CampaignPage page, Listed listed, List<Reason> reasons, String done, String refused);
    }

    /** A page of mails, and the id after which the next page begins, if there is one. */
    public record Listed(String state, String number, List<Mail> mails, String next) {
        public boolean isUnknown() {
            return state.equals("unknown");
        }
    }

    /** A mail in the list; its email is empty if it was erased. */
    public record Mail(
            UUID id,
            String email,
            String reason,
            int attempts,
            @Nullable Instant triedAt) {
        static Mail of(DeliveryView mail) {
            var email = mail.email();
            return new Mail(
                    mail.id(),
                    email == null ? "" : email,
                    mail.reason() == null ? "" : mail.reason(),
                    mail.attempts(),
                    mail.triedAt());
        }
    }

    @GET
    @Operation(hidden = true)
    public Response mails(
            @PathParam("id") String id,
            @PathParam("state") String state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("done") @Nullable String done,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var known = done != null && Done.isOne(done) ? done : "";
        return mails(
                200, CampaignResource.idOf(id), stateOf(state), Parameter.uuid("after", after), known, "", language);
    }

    @POST
    @Path("/resend")
    @Operation(hidden = true)
    public Response resendAll(
            @PathParam("id") String id,
            @PathParam("state") String state,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return change(
                id,
                state,
                language,
                Done.ALL_RESENT,
                () -> commands.resend(CampaignResource.idOf(id), null, stateOf(state)));
    }

    @POST
    @Path("/write-off")
    @Operation(hidden = true)
    public Response writeOffAll(
            @PathParam("id") String id,
            @PathParam("state") String state,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return change(
                id, state, language, Done.ALL_WRITTEN_OFF, () -> commands.writeOff(CampaignResource.idOf(id), null));
    }

    @POST
    @Path("/{delivery}/resend")
    @Operation(hidden = true)
    public Response resend(
            @PathParam("id") String id,
            @PathParam("state") String state,
            @PathParam("delivery") String delivery,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return change(
                id,
                state,
                language,
                Done.RESENT,
                () -> commands.resend(CampaignResource.idOf(id), deliveryOf(delivery, state), stateOf(state)));
    }

    @POST
    @Path("/{delivery}/write-off")
    @Operation(hidden = true)
    public Response writeOff(
            @PathParam("id") String id,
            @PathParam("state") String state,
            @PathParam("delivery") String delivery,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return change(
                id,
                state,
                language,
                Done.WRITTEN_OFF,
                () -> commands.writeOff(CampaignResource.idOf(id), deliveryOf(delivery, state)));
    }

    /** A change, whose confirmation is {@link CampaignMailWords#changed}. */
    private enum Done {
        RESENT,
        ALL_RESENT,
        WRITTEN_OFF,
        ALL_WRITTEN_OFF;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static boolean isOne(String word) {
            return Arrays.stream(values()).anyMatch(done -> done.word().equals(word));
        }
    }

    private Response change(String id, String state, @Nullable String language, Done done, Runnable change) {
        try {
            change.run();
            return CampaignPages.seeOther(CampaignResource.idOf(id) + "/" + state + "?done=" + done.word());
        } catch (WrongState | NoSuchDelivery overtaken) {
            return mails(
                    overtaken.problem().status(),
                    CampaignResource.idOf(id),
                    stateOf(state),
                    null,
                    "",
                    CampaignPages.detail(overtaken, language),
                    language);
        }
    }

    private Response mails(
            int status,
            UUID id,
            State state,
            @Nullable UUID after,
            String done,
            String refused,
            @Nullable String language) {
        var locale = ReaderLanguage.preferred(language);
        var campaign = commands.look(id);
        var mails = failedDeliveries.of(id, state, after, ON_A_PAGE + 1);
        var shown = mails.subList(0, Math.min(ON_A_PAGE, mails.size()));
        var counts = campaign.counts();
        var listed = new Listed(
                state.name().toLowerCase(Locale.ROOT),
                CampaignPage.grouped(state == State.UNKNOWN ? counts.unknown() : counts.failed(), locale),
                shown.stream().map(Mail::of).toList(),
                mails.size() > ON_A_PAGE ? shown.getLast().id().toString() : "");
        return PrivatePage.of(
                Templates.mails(
                        CampaignPage.of(campaign, locale),
                        listed,
                        failedDeliveries.reasons(id, state, REASONS, locale),
                        done,
                        refused),
                status,
                language);
    }

    private static State stateOf(String word) {
        return Objects.requireNonNull(Parameter.oneOf(
                "state",
                word,
                new State[] {State.UNKNOWN, State.FAILED},
                state -> state.name().toLowerCase(Locale.ROOT)));
    }

    private static UUID deliveryOf(String text, String state) {
        return Parameter.idOf(text).orElseThrow(() -> new NoSuchDelivery(stateOf(state)));
    }
}
