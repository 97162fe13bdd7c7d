package dev.rehearse.launcher.gateway;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.atomic.AtomicLong;

/** Buffers request bodies before they are forwarded, each within a deadline and all within a memory budget. */
final class Bodies {

    private final Vertx vertx;
    private final Limits limits;
    private final AtomicLong held = new AtomicLong();

    Bodies(Vertx vertx, Limits limits) {
        this.vertx = vertx;
        this.limits = limits;
    }

    static RefusedRequest tooLong(long longest) {
        return new RefusedRequest(413, "Content too large", "A body may have %d bytes at most.".formatted(longest));
    }

    /** The body of the request, which the caller must release. Fails with a {@link RefusedRequest}. */
    Future<Body> read(HttpServerRequest request) {
        var body = new Body(request);
        return body.begin();
    }

    /** The body of one request. */
    final class Body {

        private final HttpServerRequest request;
        private final Promise<Body> whole = Promise.promise();
        private final Buffer content = Buffer.buffer();
        private long counted;

        private Body(HttpServerRequest request) {
            this.request = request;
        }

        private Future<Body> begin() {
            request.handler(this::add);
            request.endHandler(end -> whole.tryComplete(this));
            request.exceptionHandler(gone -> fail(RefusedRequest.bad("The body of the request broke off.")));
            Connections.decoder(request)
                    .onBrokenBody(() -> fail(RefusedRequest.bad("A chunk of the body is malformed.")));
            var deadline = vertx.setTimer(limits.body().toMillis(), late -> fail(tooSlow()));
            whole.future().onComplete(done -> vertx.cancelTimer(deadline));
            request.resume();
            return whole.future();
        }

        private void add(Buffer piece) {
            if (whole.future().isComplete()) {
                return;
            }
            counted += piece.length();
            var all = held.addAndGet(piece.length());
            if (counted > limits.longestBody()) {
                fail(tooLong(limits.longestBody()));
            } else if (all > limits.allBodies()) {
                fail(new RefusedRequest(
                        503, "Service unavailable", "Too much is being sent at once. Try again in a moment."));
            } else {
                content.appendBuffer(piece);
            }
        }

        private void fail(RefusedRequest why) {
            if (whole.tryFail(why)) {
                release();
            }
        }

        private RefusedRequest tooSlow() {
            var detail = "The body of the request did not arrive within "
                    + limits.body().toSeconds() + " s.";
            return new RefusedRequest(408, "Request timeout", detail);
        }

        Buffer content() {
            return content;
        }

        /** Returns the memory to the budget. */
        void release() {
            held.addAndGet(-counted);
            counted = 0;
        }
    }
}
