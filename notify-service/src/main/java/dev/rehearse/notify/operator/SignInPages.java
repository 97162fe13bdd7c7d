package dev.rehearse.notify.operator;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Date;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** How an operator comes in and leaves. The token is kept by the browser and by nobody else. */
@Path("/operator")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class SignInPages {

    private static final String PAGES = "/notify/operator";

    private final Operators operators;

    SignInPages(Operators operators) {
        this.operators = operators;
    }

    @GET
    @Path("/sign-in")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @ResponseHeader(name = "X-Robots-Tag", value = "noindex")
    @Operation(hidden = true)
    public String form(@Context HttpServerResponse response) {
        // A browser then says where the form was sent from, also where the address is http.
        response.putHeader("Referrer-Policy", "same-origin");
        return GuardPages.Templates.signIn("").render();
    }

    @POST
    @Path("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signIn(
            @FormParam("token") @Nullable String token,
            @HeaderParam("Sec-Fetch-Site") @Nullable String site,
            @HeaderParam("Origin") @Nullable String origin,
            @HeaderParam("Host") @Nullable String host) {
        OwnSite.require(site, origin, host);
        var text = token == null ? "" : token.strip();
        try {
            return leadOn(PAGES, text, operators.operator(text).until());
        } catch (NotSignedIn refused) {
            return GuardPages.page(refused);
        }
    }

    @POST
    @Path("/sign-out")
    @Operation(hidden = true)
    public Response signOut(
            @HeaderParam("Sec-Fetch-Site") @Nullable String site,
            @HeaderParam("Origin") @Nullable String origin,
            @HeaderParam("Host") @Nullable String host) {
        OwnSite.require(site, origin, host);
        return leadOn(PAGES + "/sign-in", "", Instant.EPOCH);
    }

    /** The cookie goes when the token expires. Its time is absolute, so it takes no clock of ours. */
    private Response leadOn(String page, String token, Instant until) {
        var cookie = new NewCookie.Builder(operators.cookie())
                .value(token)
                .path("/")
                .expiry(Date.from(until))
                .secure(operators.isSecure())
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, page)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .cookie(cookie)
                .build();
    }
}
