package dev.rehearse.cli.calibrate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.simulation.DrawnScore;
import dev.rehearse.adaptive.simulation.NormalExaminees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A stub of the two services of a calibration, over real HTTP: 300 persons have answered four items. */
final class CalibrationServices implements AutoCloseable {

    static final String ANCHORS = "item,model,a,b,c,b1,b2,b3,b4,n\r\n";

    private static final int PERSONS = 300;

    private static final List<Item> ITEMS = IntStream.range(0, 4)
            .mapToObj(i -> Item.twoParameterLogistic(id(i), 1.2, -1 + 0.6 * i))
            .toList();

    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    CalibrationServices() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::reply);
        server.start();
        reply("GET /interview/api/practice-tests/all", """
                [{"slug": "typing", "topics": ["typing"]}, {"slug": "asyncio", "topics": ["asyncio", "threads"]}]""");
        reply("GET /interview/api/practice-tests/asyncio/responses", responses());
        reply("GET /api/author/parameters/anchors?topic=asyncio", ANCHORS);
        reply("GET /api/author/parameters/anchors?topic=threads", ANCHORS);
    }

    static String id(int item) {
        return "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0b0" + item + "/2";
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Sets what a request is answered with. */
    void reply(String request, String body) {
        replies.put(request, body);
    }

    /** Method and path of each. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private void reply(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            requests.add(request);
            var sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var reply = request.startsWith("PUT ") ? stored(sent) : replies.get(request);
            var body = (reply == null ? "" : reply).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply == null ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** As question-service answers: items by the file, those without covariance as anchors. */
    private static String stored(String file) {
        var rows = file.lines().map(line -> line.split(",", -1)).toList();
        var columns = Arrays.asList(rows.getFirst());
        int covariance = columns.indexOf("covariance");
        var items = rows.stream()
                .skip(1)
                .filter(row -> covariance >= 0 && !row[covariance].isEmpty())
                .map(row -> """
                        {"question": "%s", "version": 2, "topic": "asyncio", "slug": "question-%s", "responses": %s,
                         "before": {"source": "prior", "difficulty": 0, "discrimination": 1,
                                    "uncertainty": {"difficulty": 0.5, "logDiscrimination": 0.3}},
                         "parameters": {"source": "calibrated", "difficulty": %s, "discrimination": %s,
                                        "uncertainty": {"difficulty": 0.125, "logDiscrimination": 0.25}}}""".formatted(
                                row[0].replaceFirst("/.*", ""),
                                row[0].charAt(35),
                                row[columns.indexOf("n")],
                                row[columns.indexOf("b")],
                                row[columns.indexOf("a")]))
                .toList();
        return "{\"dryRun\": true, \"anchors\": %d, \"items\": [%s]}"
                .formatted(rows.size() - 1 - items.size(), String.join(",", items));
    }

    /** Persons with abilities of N(0, 1); the scores of the last item are drawn by lot. */
    static String responses() {
        var examinees = new NormalExaminees(0, 1, 11);
        var lines = IntStream.range(0, PERSONS)
                .boxed()
                .flatMap(person -> IntStream.range(0, ITEMS.size())
                        .mapToObj(i -> (person + 1) + "," + id(i) + "," + score(examinees, person, i)))
                .collect(Collectors.joining("\r\n"));
        return "person,item,score\r\n" + lines + "\r\n";
    }

    private static int score(NormalExaminees examinees, int person, int item) {
        double luck = examinees.luck(person, item + 1);
        return item == ITEMS.size() - 1
                ? (luck < 0.5 ? 1 : 0)
                : DrawnScore.of(ITEMS.get(item).model(), examinees.ability(person), luck);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
