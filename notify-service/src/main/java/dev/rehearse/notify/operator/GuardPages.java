package dev.rehearse.notify.operator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Stands before the operator's pages: shows them to operators only, and lets no other site change anything by them. */
public class GuardPages {

    private final Operators operators;
    private final SignedIn signedIn;

    GuardPages(Operators operators, SignedIn signedIn) {
        this.operators = operators;
        this.signedIn = signedIn;
    }

    /** For operators who have signed in. */
    @NameBinding
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Guarded {}

    @CheckedTemplate(basePath = "operator")
    static class Templates {
        private Templates() {}

        static native TemplateInstance signIn(String problem);
    }

    @Guarded
    @ServerRequestFilter
    public Optional<Response> check(ContainerRequestContext request) {
        if (!request.getMethod().equals("GET")) {
            OwnSite.require(
                    request.getHeaderString("Sec-Fetch-Site"),
                    request.getHeaderString("Origin"),
                    request.getHeaderString(HttpHeaders.HOST));
        }
        var cookie = request.getCookies().get(operators.cookie());
        try {
            var token = cookie == null ? "" : cookie.getValue();
            signedIn.as(operators.operator(token).name(), token);
            return Optional.empty();
        } catch (NotSignedIn refused) {
            // who has not tried yet has done nothing wrong
            return Optional.of(cookie == null ? page(refused, "") : page(refused));
        }
    }

    /** Nobody else is to keep or find these pages. A referrer within them lets a browser say where a form was sent from. */
    @Guarded
    @ServerResponseFilter
    public void keepToOurselves(ContainerResponseContext response, HttpServerResponse sent) {
        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.putSingle("X-Robots-Tag", "noindex");
        // Replaces the one that stands for all pages, which is there already.
        sent.putHeader("Referrer-Policy", "same-origin");
    }

    static Response page(NotSignedIn refused) {
        return page(refused, String.valueOf(refused.problem().detail()));
    }

    private static Response page(NotSignedIn refused, String problem) {
        return Response.status(refused.problem().status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex")
                .entity(Templates.signIn(problem).render())
                .build();
    }
}
