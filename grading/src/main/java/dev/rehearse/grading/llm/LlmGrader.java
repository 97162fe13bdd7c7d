package dev.rehearse.grading.llm;

import dev.rehearse.grading.Grade;
import dev.rehearse.grading.Grader;
import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.Rubric;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Grades by a language model's verdicts, each with a quote from what the answer says and not from what it tells the
 * grader to do (prompt injection); computes the score itself. The fallback grades whatever the model does not, because
 * of time, budget or an invalid reply. Both run on an answer that has words.
 */
public final class LlmGrader implements Grader {

    private static final System.Logger LOG = System.getLogger(LlmGrader.class.getName());

    private static final String VERSION = "2";
    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    /** A reply has some hundred bytes per point. */
    private static final int LONGEST_REPLY = 1 << 20;

    private final LlmSettings settings;
    private final Grader fallback;
    private final HttpClient client;
    private final AtomicInteger left;

    /** Has its own budget, which is spent after {@link LlmSettings#requests}. */
    public LlmGrader(LlmSettings settings, Grader fallback) {
        this(settings, fallback, client(settings));
    }

    /** With a client shared with other graders, because each client has its own threads. */
    public LlmGrader(LlmSettings settings, Grader fallback, HttpClient client) {
        this.settings = settings;
        this.fallback = fallback;
        this.client = client;
        this.left = new AtomicInteger(settings.requests());
    }

    /** Follows no redirects, which would send the answer elsewhere. */
    public static HttpClient client(LlmSettings settings) {
        return HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Grade grade(GradingTask task) {
        return gradeTwice(task).grade();
    }

    /** The grade, with the fallback's as the second if the model graded. */
    public DoubleGrade gradeTwice(GradingTask task) {
        Grade local = fallback.grade(task);
        if (!local.gradable() || local.points().isEmpty()) {
            return DoubleGrade.single(local);
        }
        var rubric =
                new Rubric(local.points().stream().map(point -> point.point()).toList());
        return reply(task, rubric)
                .map(reply -> new DoubleGrade(graded(reply, local), local))
                .orElseGet(() -> DoubleGrade.single(local));
    }

    /** Confidence is the share of points on which both graders agree: the model cannot estimate its own. */
    private Grade graded(Reply reply, Grade local) {
        double agreement = Agreement.of(reply.points(), local.points()).share();
        double believed = 1 - (double) reply.rejected() / reply.points().size();
        return new Grade(reply.points(), null, agreement * believed, "llm:" + settings.model(), VERSION);
    }

    private Optional<Reply> reply(GradingTask task, Rubric rubric) {
        String request = Prompt.request(settings.model(), task, rubric);
        for (int attempt = 0; attempt < settings.attempts() && spend(); attempt++) {
            try {
                HttpResponse<String> response = send(post(request));
                if (response.statusCode() == OK) {
                    return Optional.of(Reply.read(response.body(), task, rubric));
                }
                LOG.log(System.Logger.Level.WARNING, "The language model answered " + response.statusCode());
                if (response.statusCode() < SERVER_ERROR && response.statusCode() != TOO_MANY_REQUESTS) {
                    return Optional.empty();
                }
            } catch (ExecutionException | TimeoutException | UnusableReply e) {
                LOG.log(System.Logger.Level.WARNING, "The language model gave no grade: " + e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The client's own timeout ends with the headers; this one includes the body. */
    private HttpResponse<String> send(HttpRequest request)
            throws InterruptedException, ExecutionException, TimeoutException {
        var limited = HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), LONGEST_REPLY);
        var response = client.sendAsync(request, limited);
        try {
            return response.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            response.cancel(true);
        }
    }

    private boolean spend() {
        return left.getAndUpdate(requests -> Math.max(0, requests - 1)) > 0;
    }

    private HttpRequest post(String body) {
        var request = HttpRequest.newBuilder(URI.create(settings.url() + "/chat/completions"))
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        String key = settings.key();
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return request.build();
    }
}
