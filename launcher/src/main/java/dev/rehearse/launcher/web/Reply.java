package dev.rehearse.launcher.web;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** A complete response: status, headers and body. */
public record Reply(int status, Map<String, String> headers, Buffer body) {

    public static final String HTML = "text/html; charset=utf-8";
    public static final String JSON = "application/json";

    /** The launcher's pages run no scripts, and a message shown in a frame inherits this policy. */
    private static final String CONTENT_RULES =
            "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply of(int status, String type, String body) {
        return of(status, type, Buffer.buffer(body));
    }

    public static Reply of(int status, String type, Buffer body) {
        return new Reply(status, Map.of("Content-Type", type), body)
                .with("Cache-Control", "no-store")
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "no-referrer")
                .with("Content-Security-Policy", CONTENT_RULES);
    }

    /** Redirects the browser to another page with GET. */
    public static Reply seeOther(String path) {
        return of(303, "text/plain", "").with("Location", path);
    }

    public Reply with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }

    public void send(HttpServerResponse response) {
        response.setStatusCode(status);
        headers.forEach(response::putHeader);
        response.end(body);
    }

    /** The last response of a connection as raw bytes. */
    public byte[] toBytes() {
        var phrase = HttpResponseStatus.valueOf(status).reasonPhrase();
        var head = new StringBuilder("HTTP/1.1 %d %s\r\n".formatted(status, phrase));
        headers.forEach((name, value) -> head.append("%s: %s\r\n".formatted(name, value)));
        head.append("Content-Length: %d\r\nConnection: close\r\n\r\n".formatted(body.length()));
        return Buffer.buffer(head.toString()).appendBuffer(body).getBytes();
    }
}
