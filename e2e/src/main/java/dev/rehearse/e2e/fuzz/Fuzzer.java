package dev.rehearse.e2e.fuzz;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Sends so many requests over some connections at once, and checks what comes back. */
final class Fuzzer {

    private static final int CONNECTIONS = 8;
    private static final int PROGRESS_EVERY = 5000;
    private static final int MOST_FAULTS = 2000;
    private static final List<String> DOCUMENTS =
            List.of("/api/openapi.json", "/interview/api/openapi.json", "/notify/api/openapi.json");
    private static final List<String> PAGES = List.of(
            "/",
            "/topics/canaries",
            "/interview/practice-tests",
            "/interview/practice-tests/canaries",
            "/notify/",
            "/notify/access",
            "/notify/operator",
            "/notify/operator/new",
            "/notify/operator/sign-in",
            "/mailbox/",
            "/mailbox/api/messages",
            "/robots.txt",
            "/favicon.ico",
            "/api/docs",
            "/api/topics",
            "/api/questions");

    private final Target target;
    private final PrintWriter progress;
    private final Corpus corpus;
    private final Results results = new Results();
    private final AtomicLong next = new AtomicLong();

    Fuzzer(Target target, PrintWriter progress) {
        this.target = target;
        this.progress = progress;
        this.corpus = new Corpus(target.origin());
    }

    /** Ends early when there is far too much wrong. */
    Results run(long seed, long count) throws IOException, InterruptedException {
        var requests = requests(seed);
        var tasks = new ArrayList<Callable<@Nullable Void>>();
        for (int i = 0; i < CONNECTIONS; i++) {
            tasks.add(() -> {
                work(requests, count);
                return null;
            });
        }
        try (var executor = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (Future<@Nullable Void> done : executor.invokeAll(tasks)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("The product can't be reached any more: " + results.summary(), e);
        }
        if (target.logs().isPresent()) {
            LogCheck.faults(target.logs().get(), secrets()).forEach(results::add);
        }
        return results;
    }

    private List<String> secrets() {
        var secrets = new ArrayList<>(corpus.secrets());
        secrets.addAll(target.allTokens());
        secrets.add(Values.MAIL_DOMAIN);
        return secrets;
    }

    /** Reads the documents, launches the practice test, and signs an operator in. */
    private Requests requests(long seed) throws IOException {
        try (var connection = new Connections(target.port())) {
            var operations = new ArrayList<Operation>();
            for (var document : DOCUMENTS) {
                operations.addAll(
                        Operation.all(connection.exchange(get(document)).text()));
            }
            PAGES.forEach(corpus::addPath);
            var authorized = List.of(
                    "Host: " + target.host(),
                    "Authorization: Bearer " + target.tokens().getOrDefault("operator", ""));
            var launch = new Message("POST", "/interview/api/practice-tests/canaries/launch", authorized, Bytes.NONE);
            connection.exchange(request(launch));
            var cookie =
                    connection.exchange(request(signIn())).header("Set-Cookie").replaceAll(";.*", "");
            return new Requests(
                    seed,
                    corpus,
                    new ApiRequests(operations, target),
                    new PageRequests(target, cookie),
                    new RawRequests(target));
        }
    }

    private Message signIn() {
        var headers = List.of(
                "Host: " + target.host(),
                "Origin: " + target.origin(),
                "Sec-Fetch-Site: same-origin",
                "Content-Type: application/x-www-form-urlencoded");
        var form = "token=" + target.tokens().getOrDefault("operator", "");
        return new Message("POST", "/notify/operator/sign-in", headers, Bytes.of(form));
    }

    private Request get(String path) {
        return request(new Message("GET", path, List.of("Host: " + target.host()), Bytes.NONE));
    }

    private static Request request(Message message) {
        return new Request(
                "", message.method(), message.target(), message.measured().toBytes(), Request.Rule.ANSWERED);
    }

    private void work(Requests requests, long count) throws IOException {
        try (var connections = new Connections(target.port())) {
            for (long number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                exchange(connections, requests.request(number), number);
                if ((number + 1) % PROGRESS_EVERY == 0) {
                    progress.println("  %,d of %,d".formatted(number + 1, count));
                    progress.flush();
                }
                if (results.faults().size() > MOST_FAULTS) {
                    return;
                }
            }
        }
    }

    private void exchange(Connections connections, Request request, long number) throws IOException {
        try {
            var answer = connections.exchange(request);
            if (answer.status() >= 200 && answer.status() < 400) {
                corpus.learn(request.target(), answer);
            }
            results.add(number, request, answer, AnswerCheck.faults(request, answer));
        } catch (SocketTimeoutException hang) {
            connections.close();
            results.add(number, request, Answer.none(Connection.LONGEST.toMillis()), List.of("It hangs."));
        }
    }
}
