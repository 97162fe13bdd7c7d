package dev.rehearse.launcher.door;

import dev.rehearse.launcher.layout.Ports;
import dev.rehearse.launcher.layout.Service;
import dev.rehearse.launcher.web.Problem;
import dev.rehearse.launcher.web.Reply;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The one address of the product. It is open before the services are, and says so. */
public final class FrontDoor implements AutoCloseable {

    static final int IDLE_SECONDS = 60;

    private static final int WORKERS = 4;

    private final Vertx vertx;
    private final Site mailbox;
    private final Map<Service, Backend> backends;

    private int port;

    private FrontDoor(Vertx vertx, Site mailbox, ToIntFunction<Service> ports) {
        this.vertx = vertx;
        this.mailbox = mailbox;
        this.backends = Arrays.stream(Service.values())
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), service -> new Backend(vertx, service, ports.applyAsInt(service))));
    }

    /** A site that the launcher serves itself; answering may block. */
    @FunctionalInterface
    public interface Site {
        Reply answer(HttpServerRequest request, String path);
    }

    public static FrontDoor open(int port, ToIntFunction<Service> ports, Site mailbox) {
        var door = new FrontDoor(Vertx.vertx(options()), mailbox, ports);
        door.port = door.vertx
                .createHttpServer(server(port))
                .requestHandler(door::route)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        return door;
    }

    private static HttpServerOptions server(int port) {
        return new HttpServerOptions()
                .setHost(Ports.LOOPBACK)
                .setPort(port)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setIdleTimeout(IDLE_SECONDS)
                .setHandle100ContinueAutomatically(true)
                .setHttp2ClearTextEnabled(false);
    }

    /** Where it is open; another number than asked for only when that was 0. */
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

    private void route(HttpServerRequest request) {
        switch (Route.of(request.path())) {
            case Route.Forward(var service) -> backend(service).pass(request);
            case Route.Mailbox(var path) -> answer(request, path);
            case Route.Closed() -> Problem.notFound().replyTo(request).send(request.response());
            case Route.Unreadable() ->
                new Problem(400, "Invalid request", "The address can't be read.")
                        .replyTo(request)
                        .send(request.response());
        }
    }

    private Backend backend(Service service) {
        return Objects.requireNonNull(backends.get(service));
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
