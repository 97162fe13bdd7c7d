package dev.rehearse.interview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rehearse.testing.Contract;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stubs of the two other services, over real HTTP: sends the recorded item pool, four times over, and records what
 * notify-service receives. Each can be made unavailable.
 */
public class OtherServices implements QuarkusTestResourceLifecycleManager {

    private static final int ALL = -1;

    private final List<LaunchNotice> told = new CopyOnWriteArrayList<>();
    private final List<Integer> poolAnswers = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final AtomicInteger poolRequests = new AtomicInteger();
    private volatile CountDownLatch answers = new CountDownLatch(0);
    private volatile CountDownLatch previews = new CountDownLatch(0);
    private volatile int version = 1;
    private volatile ItemPools.Form form = ItemPools.Form.JUDGED;
    private volatile int singleChoiceLeft = ALL;
    private final Map<String, String> movedPages = new ConcurrentHashMap<>();
    private volatile boolean questionServiceAway;
    private volatile boolean notifyServiceAway;
    private volatile boolean launchIsKnown;
    private HttpServer server = startServer();

    /** A launch as it was posted to notify-service, with its idempotency key. */
    record LaunchNotice(String idempotencyKey, boolean authorized, String body) {}

    @Override
    public Map<String, String> start() {
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of("quarkus.rest-client.question.url", url, "quarkus.rest-client.notify.url", url);
    }

    void reset() {
        questionServiceAway = false;
        notifyServiceAway = false;
        launchIsKnown = false;
        movedPages.clear();
        told.clear();
        poolAnswers.clear();
        authorizations.clear();
        version = 1;
        form = ItemPools.Form.JUDGED;
        singleChoiceLeft = ALL;
        poolRequests.set(0);
        answers.countDown();
        previews.countDown();
    }

    /** Publishes all items anew, each with another key. */
    void publishAnew() {
        version = 2;
    }

    /** Deletes all questions except this many single-choice ones. */
    void deleteAllBut(int singleChoice) {
        singleChoiceLeft = singleChoice;
    }

    /** From now on it sends item parameters in this form. */
    void tell(ItemPools.Form parameters) {
        form = parameters;
    }

    /** From now on question-service accepts requests and answers none. */
    void stopQuestionService() {
        answers = new CountDownLatch(1);
    }

    /** Lets it answer waiting requests as well. */
    void continueQuestionService() {
        answers.countDown();
    }

    /**
     * From now on the page of a topic with a question leads to another one, as {@code FormerAddressTest} of
     * question-service has it. A topic that was renamed has no items.
     */
    void movePage(String from, String to) {
        movedPages.put(from, to);
    }

    /** The number of requests for item pools, answered or not. */
    int poolRequests() {
        return poolRequests.get();
    }

    /** The Authorization headers of requests for items. */
    List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    void takeQuestionServiceAway() {
        questionServiceAway = true;
    }

    void takeNotifyServiceAway() {
        notifyServiceAway = true;
    }

    /** From now on notify-service accepts requests for previews and answers none. */
    void stopPreviews() {
        previews = new CountDownLatch(1);
    }

    /** An operator has announced each launch already. */
    void knowLaunches() {
        launchIsKnown = true;
    }

    void bringNotifyServiceBack() {
        notifyServiceAway = false;
    }

    /** All announcements of a practice test; tests launched elsewhere may be announced at any time. */
    List<LaunchNotice> toldOf(String practiceTest) {
        return told.stream()
                .filter(announcement -> announcement.body().contains("\"practiceTest\":\"" + practiceTest + "\""))
                .toList();
    }

    /** The statuses of the responses to requests for items. */
    List<Integer> poolAnswers() {
        return List.copyOf(poolAnswers);
    }

    private HttpServer startServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/item-pool", this::answerPool);
        server.createContext("/topics/", this::answerPage);
        server.createContext("/notify/api/launches", this::answerLaunch);
        server.createContext("/notify/api/launches/preview", this::answerPreview);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return server;
    }

    private void answerPool(HttpExchange exchange) throws IOException {
        poolRequests.incrementAndGet();
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        await(answers);
        var topic = exchange.getRequestURI().getQuery().replace("topic=", "");
        int left = singleChoiceLeft;
        var tag = "\"v%d-%s%s%s\"".formatted(version, topic, form.tag(), left == ALL ? "" : "-" + left);
        exchange.getResponseHeaders().set("ETag", tag);
        if (questionServiceAway) {
            answer(exchange, 503, "");
        } else if (topic.equals("nowhere") || isRenamed(topic)) {
            answer(exchange, 404, "");
        } else if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            poolAnswers.add(304);
            exchange.sendResponseHeaders(304, -1);
        } else {
            poolAnswers.add(200);
            var pool = ItemPools.of(topic, version);
            pool = left == ALL ? pool : ItemPools.ofSingleChoice(pool, left);
            answer(exchange, 200, form.of(pool));
        }
    }

    private boolean isRenamed(String topic) {
        var page = "/topics/" + topic + "?";
        return movedPages.entrySet().stream()
                .anyMatch(moved ->
                        moved.getKey().startsWith(page) && !moved.getValue().startsWith(page));
    }

    private void answerPage(HttpExchange exchange) throws IOException {
        var to = movedPages.get(exchange.getRequestURI().toString());
        if (to != null) {
            exchange.getResponseHeaders().set("Location", to);
        }
        exchange.sendResponseHeaders(to == null ? 200 : 301, -1);
        exchange.close();
    }

    private static void await(CountDownLatch permission) {
        try {
            permission.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answerLaunch(HttpExchange exchange) throws IOException {
        if (notifyServiceAway) {
            answer(exchange, 503, "");
            return;
        }
        var headers = exchange.getRequestHeaders();
        told.add(new LaunchNotice(
                headers.getFirst("Idempotency-Key"),
                Objects.requireNonNullElse(headers.getFirst("Authorization"), "")
                        .startsWith("Bearer "),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        if (launchIsKnown) {
            answer(exchange, 409, "{\"title\":\"Already launched\",\"status\":409}");
        } else {
            answer(exchange, 202, "{}");
        }
    }

    private void answerPreview(HttpExchange exchange) throws IOException {
        await(previews);
        var isGerman = "locale=de".equals(exchange.getRequestURI().getQuery());
        var preview = Contract.of(isGerman ? "launch-preview.de.json" : "launch-preview.json");
        answer(exchange, notifyServiceAway ? 503 : 200, notifyServiceAway ? "" : preview.toString());
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(OtherServices.class));
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
