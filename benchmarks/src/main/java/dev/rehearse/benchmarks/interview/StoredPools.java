package dev.rehearse.benchmarks.interview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Stands for question-service: gives topics named by their number of items, the same for the same seed. */
final class StoredPools implements AutoCloseable {

    static final int COMPETENCIES = 10;

    private static final String TOPIC = "items-";
    private static final String TAG = "\"1\"";

    private final HttpServer server;
    private final long seed;

    private StoredPools(HttpServer server, long seed) {
        this.server = server;
        this.seed = seed;
    }

    static StoredPools start(long seed) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        StoredPools pools = new StoredPools(server, seed);
        server.createContext("/api/item-pool", pools::answer);
        server.start();
        return pools;
    }

    static String topic(int items) {
        return TOPIC + items;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("ETag", TAG);
        exchange.getResponseHeaders().set("Connection", "close");
        if (TAG.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            String query = exchange.getRequestURI().getQuery();
            byte[] body = pool(Integer.parseInt(query.substring(query.lastIndexOf('-') + 1)))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private String pool(int size) {
        String topic = topic(size);
        return """
                {"topic": {"slug": "%1$s", "path": "%1$s", "title": "%1$s"}, "items": [%2$s]}
                """.formatted(
                        topic,
                        IntStream.range(0, size)
                                .mapToObj(i -> new GeneratedItem(i, seed).json(topic))
                                .collect(Collectors.joining(",\n")));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
