package dev.rehearse.launcher.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A problem as JSON for programs (RFC 9457) and as a page for people, in English or German. */
public record Problem(int status, String title, String detail) {

    public static Problem notFound() {
        return new Problem(404, "Not found", "There is nothing at this address.");
    }

    public Reply replyTo(HttpServerRequest request) {
        if (!AcceptedTypes.of(request).preferHtml()) {
            return json();
        }
        if (isGerman(request.getHeader("Accept-Language"))) {
            var german = GermanProblem.of(status);
            return page("de", "Fehler", german.title(), german.detail());
        }
        return page("en", "Error", title, detail);
    }

    /** Browsers list the languages of their user, the preferred one first. */
    private static boolean isGerman(@Nullable String languages) {
        return languages != null && languages.strip().toLowerCase(Locale.ROOT).matches("de\\b.*");
    }

    private Reply page(String language, String error, String heading, String text) {
        var main = """
            <article class="problem">
              <p class="eyebrow">%s %d</p>
              <h1>%s</h1>
              <p class="lead">%s</p>
            </article>
            """.formatted(error, status, Html.escape(heading), Html.escape(text));
        return new Page(language, heading, main).reply(status);
    }

    /** For a client whose Accept header is not known. */
    public Reply json() {
        var body = new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        return Reply.of(status, "application/problem+json", body.encode());
    }
}
