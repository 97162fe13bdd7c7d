package dev.rehearse.notify.campaign.launch;

import dev.rehearse.edge.body.TextRules;
import dev.rehearse.edge.http.Parameter;
import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.Violations;
import dev.rehearse.edge.security.PrivateResponse;
import dev.rehearse.edge.session.SignInRequired;
import dev.rehearse.edge.session.SignedIn;
import dev.rehearse.edge.site.PrivatePage;
import dev.rehearse.edge.site.ReaderLanguage;
import dev.rehearse.notify.campaign.AlreadyLaunched;
import dev.rehearse.notify.campaign.Campaign;
import dev.rehearse.notify.campaign.IdempotencyScope;
import dev.rehearse.notify.campaign.LaunchRequest;
import dev.rehearse.notify.campaign.Launches;
import dev.rehearse.notify.campaign.page.CampaignPages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The form by which an operator prepares a campaign. What is wrong is said beside its field, and nothing typed is lost.
 */
@Path("/operator/new")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@SignInRequired
@PrivateResponse
class DraftPages {

    private static final List<String> FIELDS =
            List.of("key", "title", "topic", "practiceTest", "page", "onUnknown", "again");

    private final Launches launches;
    private final LaunchCheck check;
    private final Validator validator;
    private final SignedIn operator;

    DraftPages(Launches launches, LaunchCheck check, Validator validator, SignedIn operator) {
        this.launches = launches;
        this.check = check;
        this.validator = validator;
        this.operator = operator;
    }

    @CheckedTemplate(basePath = "campaign")
    static class Templates {
        private Templates() {}

        static native TemplateInstance draft(Map<String, String> typed, Map<String, String> wrong);
    }

    @GET
    @Operation(hidden = true)
    public Response form(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var typed = new HashMap<String, String>();
        FIELDS.forEach(field -> typed.put(field, ""));
        typed.put("page", "/interview/practice-tests");
        typed.put("onUnknown", "hold");
        // A form that is submitted twice creates one campaign.
        typed.put("key", UUID.randomUUID().toString());
        return PrivatePage.of(Templates.draft(typed, wrong(Map.of())), 200, language);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response draft(
            MultivaluedMap<String, String> form, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var typed = new HashMap<String, String>();
        FIELDS.forEach(field -> typed.put(field, text(form, field)));
        var launch = launch(typed);
        var locale = ReaderLanguage.preferred(language);
        var wrong = new HashMap<String, String>();
        validator
                .validate(launch)
                .forEach(violation -> wrong.merge(
                        violation.getPropertyPath().toString(),
                        Violations.message(violation).onPage(locale),
                        (one, other) -> one));
        if (!wrong.isEmpty()) {
            return PrivatePage.of(Templates.draft(typed, wrong(wrong)), 400, language);
        }
        return drafted(typed, launch, language);
    }

    /** Adds what only other services and other campaigns can reject, also beside its field. */
    private Response drafted(Map<String, String> typed, LaunchRequest launch, @Nullable String language) {
        var idempotency = IdempotencyScope.of(operator.name(), typed.get("key"));
        try {
            check.check(idempotency, launch, operator.authorization());
            return CampaignPages.seeOther(
                    launches.draft(idempotency, launch).id().toString());
        } catch (HttpProblem.InvalidField | AlreadyLaunched refused) {
            var error = refused.problem().errors().getFirst();
            var status = refused.problem().status();
            var message = error.message().onPage(ReaderLanguage.preferred(language));
            return PrivatePage.of(Templates.draft(typed, wrong(Map.of(error.field(), message))), status, language);
        }
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        var text = form.getFirst(field);
        return text == null || !TextRules.isStorable(text) ? "" : text.strip();
    }

    @SuppressWarnings("NullAway") // what is missing is found by the constraints
    private static LaunchRequest launch(Map<String, String> typed) {
        return new LaunchRequest(
                given(typed.get("practiceTest")),
                given(typed.get("title")),
                given(typed.get("topic")),
                given(typed.get("page")),
                Parameter.oneOf(
                        "onUnknown",
                        typed.get("onUnknown"),
                        Campaign.OnUnknown.values(),
                        value -> value.name().toLowerCase(Locale.ROOT)),
                typed.get("again").equals("true"));
    }

    @SuppressWarnings("NullAway")
    private static String given(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Templates want an entry for each field. */
    private static Map<String, String> wrong(Map<String, String> wrong) {
        var all = new HashMap<String, String>();
        FIELDS.forEach(field -> all.put(field, wrong.getOrDefault(field, "")));
        return all;
    }
}
