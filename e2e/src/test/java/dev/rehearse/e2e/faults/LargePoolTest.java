package dev.rehearse.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rehearse.e2e.stack.BareProduct;
import dev.rehearse.e2e.stack.Candidates;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Interviews over thousands of items, in the heap that the launcher gives interview-service. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(1200)
@Tag("slow")
class LargePoolTest {

    private static final int ITEMS = 5_053;
    private static final int CANDIDATES = 20;
    private static final String TEXT = "A line of a prompt that is as long as many of them are. ".repeat(8);

    @TempDir
    Path folder;

    @Test
    void twenty_candidates_start_and_answer_at_once_over_five_thousand_items() throws Exception {
        try (var product = new BareProduct(folder);
                var http = HttpClient.newHttpClient()) {
            product.postgres().start();
            var catalog = catalog(product.port("question-service"));
            var service = product.start("interview-service", Candidates.WITHOUT_LIMIT);
            service.awaitReadiness(200);
            var candidates = Candidates.of(product, http);
            candidates.launch(product.operator());

            for (var status : candidates.startAtOnce(CANDIDATES)) {
                assertThat(status.get()).as(service.output()).isEqualTo(201);
            }
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var report : IntStream.range(0, CANDIDATES)
                        .mapToObj(i -> threads.submit(() -> candidates.takeToItsReport(candidates.start())))
                        .toList()) {
                    assertThat(report.get().get("answers")).isNotEmpty();
                }
            }

            assertThat(service.process().isAlive()).isTrue();
            assertThat(service.output()).doesNotContain("OutOfMemoryError");
            catalog.stop(0);
        }
    }

    /** A question-service that has nothing but one large topic. */
    private static HttpServer catalog(int port) throws IOException {
        var pool = pool().getBytes(StandardCharsets.UTF_8);
        var server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/item-pool", exchange -> answer(exchange, pool));
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, byte[] pool) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("ETag", "\"large\"");
        if ("\"large\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            exchange.sendResponseHeaders(200, pool.length);
            exchange.getResponseBody().write(pool);
        }
        exchange.close();
    }

    private static String pool() {
        return IntStream.range(0, ITEMS)
                .mapToObj(LargePoolTest::item)
                .collect(Collectors.joining(
                        ",",
                        "{\"topic\":{\"slug\":\"asyncio\",\"path\":\"python/concurrency/asyncio\",\"title\":\"asyncio\"},"
                                + "\"items\":[",
                        "]}"));
    }

    private static String item(int number) {
        var id = UUID.nameUUIDFromBytes(("item " + number).getBytes(StandardCharsets.UTF_8));
        var options = IntStream.range(0, 4)
                .mapToObj(i -> "{\"key\":\"%c\",\"text\":%s}".formatted('a' + i, text("Option " + i)))
                .collect(Collectors.joining(","));
        return """
                {"id":"%s","version":1,"kind":"single-choice","prompt":%s,"options":[%s],"key":["b"],"partialCredit":false,"explanation":%s,\
                "parameters":{"discrimination":1.0,"difficulty":%d,"source":"prior",\
                "uncertainty":{"logDiscrimination":0.3,"difficulty":0.5,"correlation":0}}}""".formatted(id, text(number + ": “" + TEXT + "”"), options, text(TEXT), number % 7 - 3);
    }

    private static String text(String words) {
        return "{\"markdown\":\"%s\",\"html\":\"<p>%s</p>\"}".formatted(words, words);
    }
}
