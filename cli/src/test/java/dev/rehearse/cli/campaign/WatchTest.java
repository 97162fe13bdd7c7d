package dev.rehearse.cli.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rehearse.cli.operator.Exit;
import dev.rehearse.cli.operator.Failure;
import dev.rehearse.cli.operator.OperatorApi;
import dev.rehearse.cli.operator.Screen;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Answers that the real service can't be brought to: streams that break off or fall silent, and nonsense. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchTest {

    private static final String ID = "0b9e0a6e-5b1c-4c2f-9a55-3f1d2c4b5a60";
    private static final Watch.Patience SHORT =
            new Watch.Patience(Duration.ofSeconds(2), Duration.ofMillis(1), Duration.ofSeconds(30));

    /** How one connection is answered. */
    @FunctionalInterface
    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final CountDownLatch over = new CountDownLatch(1);
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                Answer answer;
                synchronized (answers) {
                    answer = answers.remove();
                }
                answer.to(exchange);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void a_stream_that_ends_early_or_is_refused_for_a_while_is_opened_again() throws Exception {
        answers.addAll(List.of(
                streaming(event("progress", "sending", 10, 4)),
                exchange -> exchange.sendResponseHeaders(503, -1),
                streaming("event: progress\ndata: {\"brok"),
                streaming(": still there\n\n" + event("progress", "sent", 10, 10))));

        var exit = follow(false, SHORT);

        assertThat(exit).isEqualTo(Exit.DONE);
        assertThat(text())
                .startsWith("sending    40 %  4 of 10\nsent      100 %  10 of 10\n")
                .contains("Every candidate is accounted for.");
        assertThat(answers).isEmpty();
    }

    @Test
    void a_stream_that_falls_silent_is_opened_again() throws Exception {
        answers.addAll(List.of(
                exchange -> {
                    streaming(event("progress", "sending", 10, 4)).to(exchange);
                    exchange.getResponseBody().flush();
                    waitForTheEnd();
                },
                streaming(event("progress", "sent", 10, 10))));

        assertThat(follow(false, SHORT)).isEqualTo(Exit.DONE);
    }

    @Test
    void what_is_refused_ends_the_watch_at_once() {
        answers.addAll(List.of(
                streaming(event("progress", "sending", 10, 4)), exchange -> exchange.sendResponseHeaders(401, -1)));

        var failure = catchThrowableOfType(Failure.class, () -> follow(false, SHORT));

        assertThat(failure.exit()).isEqualTo(Exit.NOT_ALLOWED);
    }

    @Test
    void a_service_that_stays_away_is_given_up() {
        answers.addAll(List.of(streaming(event("progress", "sending", 10, 4))));

        var failure = catchThrowableOfType(
                Failure.class,
                () -> follow(false, new Watch.Patience(Duration.ofSeconds(5), Duration.ofMillis(1), Duration.ZERO)));

        assertThat(failure.exit()).isEqualTo(Exit.FAILED);
        assertThat(failure.reason()).contains("cannot be followed any more");
    }

    @Test
    void nonsense_is_named() {
        assertThat(strangenessOf("<html>")).isEqualTo("no JSON");
        assertThat(strangenessOf("null")).isEqualTo("no object");
        assertThat(strangenessOf("{}")).isEqualTo("without state");
    }

    private String strangenessOf(String data) {
        answers.add(streaming("data: " + data + "\n\n"));

        var failure = catchThrowableOfType(Failure.class, () -> follow(false, SHORT));

        assertThat(failure.exit()).isEqualTo(Exit.FAILED);
        return failure.reason().replaceAll("The answer is not one of the service's: it is (.*)\\. Is --url .*", "$1");
    }

    @Test
    void counts_that_do_not_reconcile_have_an_exit_code_of_their_own() throws Exception {
        answers.addAll(List.of(streaming(event("end", "sent", 10, 9))));

        assertThat(follow(false, SHORT)).isEqualTo(Exit.UNBALANCED);
        assertThat(text()).contains("The counts do NOT reconcile.");
    }

    @Test
    void on_a_terminal_one_line_is_redrawn_and_gone_at_the_end() throws Exception {
        answers.addAll(List.of(streaming(event("progress", "sending", 10, 4)
                + event("progress", "sending", 10, 5)
                + event("end", "sent", 10, 10))));

        follow(true, SHORT);

        assertThat(text())
                .startsWith("\r[#########...............] 40 %  4 of 10"
                        + "\r[############............] 50 %  5 of 10"
                        + "\r[########################] 100 %  10 of 10, sent"
                        + "\r\u001b[KCampaign");
    }

    private Exit follow(boolean redraws, Watch.Patience patience) throws InterruptedException {
        var out = new PrintStream(written, true, StandardCharsets.UTF_8);
        var screen = new Screen(out, out, new BufferedReader(Reader.nullReader()), redraws, redraws);
        var url = OperatorApi.address("http://127.0.0.1:" + server.getAddress().getPort(), false);
        try (var api = new OperatorApi(url, "notify/api/", () -> "token")) {
            return new Watch(api, screen, false, patience).follow(ID);
        }
    }

    private static Answer streaming(String text) {
        return exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static String event(String name, String state, int candidates, int sent) {
        var pending = state.equals("sending") ? candidates - sent : 0;
        return """
                event: %s
                data: {"id":"%s","state":"%s","practiceTest":"asyncio","title":"t","topic":"p","page":"/p",\
                "onUnknown":"hold","createdAt":"2026-11-23T00:00:00Z","queuedAt":"2026-11-23T00:00:01Z",\
                "counts":{"candidates":%d,"pending":%d,"sending":0,"sent":%d,"failed":0,"suppressed":0,"cancelled":0,\
                "unknown":0,"balanced":%b},\
                "met":{"hardBounces":0,"softBounces":0,"policyBounces":0,"complaints":0}}

                """.formatted(name, ID, state, candidates, pending, sent, pending + sent == candidates);
    }

    private void waitForTheEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
