package dev.rehearse.cli.operator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rehearse.cli.Script;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A command and, over real HTTP, a service that gives the replies of a test one after the other. */
public abstract class WithServiceReplies {

    /** What the service says to a request. */
    public record Reply(int status, String body) {}

    /** Method and path of each request so far. */
    protected final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    protected final Queue<Reply> replies = new ArrayDeque<>();

    /** The bodies of the requests, one after the other. */
    protected final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    protected final ByteArrayOutputStream written = new ByteArrayOutputStream();
    protected final ByteArrayOutputStream remarked = new ByteArrayOutputStream();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::reply);
        server.start();
    }

    private void reply(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            sent.write(exchange.getRequestBody().readAllBytes());
            check(exchange);
            var reply = replies.remove();
            var body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Fails if the request is none that the service would take. */
    protected void check(HttpExchange request) {}

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** The exit code of the command. */
    protected int run(Function<Environment, Object> command, boolean redraws, String... words) {
        var out = new PrintStream(written, true, StandardCharsets.UTF_8);
        var err = new PrintStream(remarked, true, StandardCharsets.UTF_8);
        var screen = new Screen(out, err, new BufferedReader(Reader.nullReader()), redraws, redraws);
        var environment =
                new Environment(Path.of("nowhere"), Map.of("REHEARSE_TOKEN", "token"), screen, Clock.systemUTC());
        var all = new ArrayList<>(Arrays.asList(words));
        all.addAll(List.of("--url", "http://localhost:" + server.getAddress().getPort()));
        return Script.with(command.apply(environment))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(all.toArray(String[]::new));
    }

    protected static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
