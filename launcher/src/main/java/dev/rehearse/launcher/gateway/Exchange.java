package dev.rehearse.launcher.gateway;

import dev.rehearse.launcher.terminal.Stopwatch;
import dev.rehearse.launcher.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request to a service and its response, which may take any time as long as the service proves to be alive. */
final class Exchange implements ProxyInterceptor {

    private final Backend backend;
    private final Optional<Bodies.Body> body;
    private final Stopwatch watch = Stopwatch.start();

    private @Nullable HttpClientRequest sent;
    private boolean gaveUp;
    private long timer;

    Exchange(Backend backend, Optional<Bodies.Body> body) {
        this.backend = backend;
        this.body = body;
    }

    Future<HttpClientRequest> connect(ProxyContext context) {
        var client = context.request().proxiedRequest().response();
        return context.client().request(backend.request()).compose(request -> {
            sent = request;
            if (client.closed()) {
                request.reset();
                return Future.failedFuture("The client has left");
            }
            return Future.succeededFuture(request);
        });
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        ClientHeaders.describe(request);
        body.ifPresent(whole -> request.setBody(Body.body(whole.content())));
        var answer = context.sendRequest();
        lookAfter(answer);
        return answer.onComplete(done -> end()).recover(away -> Future.succeededFuture(refusal(request)));
    }

    private void end() {
        backend.vertx().cancelTimer(timer);
        body.ifPresent(Bodies.Body::release);
    }

    private void lookAfter(Future<ProxyResponse> answer) {
        timer = backend.vertx()
                .setTimer(
                        backend.limits().patience().toMillis(),
                        late -> backend.liveness().ask().onSuccess(alive -> {
                            if (answer.isComplete()) {
                                return;
                            }
                            if (alive
                                    && watch.elapsed()
                                                    .compareTo(backend.limits().answer())
                                            < 0) {
                                lookAfter(answer);
                            } else {
                                giveUp();
                            }
                        }));
    }

    /** A request that is still waiting for a connection fails by itself. */
    private void giveUp() {
        if (sent != null) {
            gaveUp = true;
            sent.reset();
        }
    }

    private ProxyResponse refusal(ProxyRequest request) {
        var problem = gaveUp
                ? new Problem(504, "Gateway timeout", "The %s does not answer.".formatted(backend.title()))
                : new Problem(
                        503,
                        "Service unavailable",
                        "The %s is starting, was stopped or is overloaded. Try again in a moment."
                                .formatted(backend.title()));
        var reply = problem.replyTo(request.proxiedRequest()).with("Retry-After", "2");
        var response = request.response().setStatusCode(reply.status()).setBody(Body.body(reply.body()));
        reply.headers().forEach(response::putHeader);
        return response;
    }
}
