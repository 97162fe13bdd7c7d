package dev.rehearse.launcher.gateway;

import dev.rehearse.launcher.layout.Ports;
import dev.rehearse.launcher.layout.Service;
import dev.rehearse.launcher.web.Problem;
import dev.rehearse.launcher.web.Reply;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The HTTP entry point of the product. It opens before the services are ready, and says so. */
public final class Gateway implements AutoCloseable {

    private static final int WORKERS = 4;

    private final Vertx vertx;
    private final Limits limits;
    private final Site mailbox;
    private final Bodies bodies;
    private final Map<Service, Backend> backends;

    private int port;

    private Gateway(Vertx vertx, Limits limits, Function<Service, Backend.Address> addresses, Site mailbox) {
        this.vertx = vertx;
        this.limits = limits;
        this.mailbox = mailbox;
        this.bodies = new Bodies(vertx, limits);
        this.backends = Arrays.stream(Service.values())
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), service -> new Backend(vertx, limits, service, addresses.apply(service))));
    }

    /** A site that the launcher serves itself. Handlers may block. */
    @FunctionalInterface
    public interface Site {
        Reply answer(HttpServerRequest request, String path);
    }

    public static Gateway open(Ports ports, Site mailbox) {
        return open(
                ports.gateway(),
                Limits.USUAL,
                service -> new Backend.Address(ports.of(service), ports.managementOf(service)),
                mailbox);
    }

    static Gateway open(int port, Limits limits, Function<Service, Backend.Address> addresses, Site mailbox) {
        var gateway = new Gateway(Vertx.vertx(options()), limits, addresses, mailbox);
        gateway.listen(port);
        return gateway;
    }

    private void listen(int wanted) {
        var options = new HttpServerOptions()
                .setHost(Ports.LOOPBACK)
                .setPort(wanted)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setIdleTimeout((int) limits.answer().toSeconds())
                .setMaxInitialLineLength(Limits.LONGEST_LINE)
                .setHandle100ContinueAutomatically(true)
                .setHttp2ClearTextEnabled(false);
        port = vertx.createHttpServer(options)
                .connectionHandler(connection -> Connections.makeStrict(connection, options, limits))
                .invalidRequestHandler(this::refuse)
                .requestHandler(this::route)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    /** The port. It differs from the configured one only if that is 0. */
    public int port() {
        return port;
    }

    private static VertxOptions options() {
        return new VertxOptions()
                .setEventLoopPoolSize(2)
                .setWorkerPoolSize(WORKERS)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false));
    }

    private void refuse(HttpServerRequest request) {
        var problem = RefusedRequest.ofDecoder(request.decoderResult().cause()).problem();
        Connections.refuse(request, problem.replyTo(request));
    }

    private void route(HttpServerRequest request) {
        switch (Route.of(request.path())) {
            case Route.Forward(var service) -> forward(backend(service), request);
            case Route.Mailbox(var path) -> answer(request, path);
            case Route.Closed() -> send(Problem.notFound(), request);
            case Route.Unreadable() ->
                send(RefusedRequest.bad("The address can't be read.").problem(), request);
        }
    }

    private void send(Problem problem, HttpServerRequest request) {
        var reply = problem.replyTo(request);
        if (hasBody(request)) {
            Connections.sendLast(vertx, request, reply);
        } else {
            reply.send(request.response());
        }
    }

    private Backend backend(Service service) {
        return Objects.requireNonNull(backends.get(service));
    }

    /** Only complete requests take a connection of the service. */
    private void forward(Backend backend, HttpServerRequest request) {
        if (!hasBody(request)) {
            backend.pass(request, Optional.empty());
            return;
        }
        bodies.read(request)
                .onSuccess(body -> backend.pass(request, Optional.of(body)))
                .onFailure(why -> Connections.sendLast(
                        vertx, request, RefusedRequest.of(why).problem().replyTo(request)));
    }

    private static boolean hasBody(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return (length != null && !length.equals("0")) || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private void answer(HttpServerRequest request, String path) {
        vertx.executeBlocking(() -> mailbox.answer(request, path), false)
                .recover(failure -> Future.succeededFuture(failed(request)))
                .onSuccess(reply -> reply.send(request.response()));
    }

    private static Reply failed(HttpServerRequest request) {
        return new Problem(500, "Something went wrong", "The launcher's log says more.").replyTo(request);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
