package dev.rehearse.launcher.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/** A problem as JSON for programs (RFC 9457) and as a page for people. */
public record Problem(int status, String title, String detail) {

    public static Problem notFound() {
        return new Problem(404, "Not found", "There is nothing at this address.");
    }

    public Reply replyTo(HttpServerRequest request) {
        return AcceptedTypes.of(request).preferHtml() ? page() : json();
    }

    private Reply page() {
        var main = """
            <article class="problem">
              <p class="eyebrow">Error %d</p>
              <h1>%s</h1>
              <p class="lead">%s</p>
            </article>
            """.formatted(status, Html.escape(title), Html.escape(detail));
        return new Page(title, main).reply(status);
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
