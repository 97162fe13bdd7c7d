package dev.rehearse.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A stub of a service: ready at once, prints its environment, and exits on request. */
public final class StubService {

    private StubService() {}

    public static void main(String[] arguments) throws IOException {
        listen("QUARKUS_HTTP_PORT");
        listen("QUARKUS_MANAGEMENT_PORT");
    }

    private static void listen(String variable) throws IOException {
        var port = Integer.parseInt(System.getenv(variable));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            if (path.endsWith("/die")) {
                Runtime.getRuntime().halt(3);
            }
            var body = answer(path).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    private static String answer(String path) {
        return path.endsWith("/environment")
                ? System.getenv("REHEARSE_DB_USER") + " " + System.getenv("REHEARSE_DB_URL")
                : "hello from " + path;
    }
}
