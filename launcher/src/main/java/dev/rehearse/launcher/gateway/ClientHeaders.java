package dev.rehearse.launcher.gateway;

import io.vertx.httpproxy.ProxyRequest;
import java.util.Locale;

/** Sets the forwarding headers for a service. Values that the client sent in them are dropped. */
final class ClientHeaders {

    private ClientHeaders() {}

    static void describe(ProxyRequest request) {
        var client = request.proxiedRequest();
        request.headers().names().stream()
                .filter(ClientHeaders::isForged)
                .toList()
                .forEach(request.headers()::remove);
        request.putHeader("X-Forwarded-For", client.remoteAddress().hostAddress());
        request.putHeader("X-Forwarded-Proto", client.scheme());
        var host = client.authority();
        if (host != null) {
            request.putHeader("X-Forwarded-Host", host.toString());
            request.setAuthority(host);
        }
    }

    /** The gateway has already handled "Expect". */
    private static boolean isForged(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return name.startsWith("x-forwarded-") || name.equals("forwarded") || name.equals("expect");
    }
}
