package dev.rehearse.launcher.gateway;

import dev.rehearse.launcher.layout.Ports;
import dev.rehearse.launcher.layout.Service;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import java.util.Optional;

/** A service behind the gateway. Each has its own connection pool, so that a slow one doesn't affect the others. */
final class Backend {

    private static final int CONNECT_MILLIS = 1000;
    private static final int WAITING = 1024;
    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    private final Vertx vertx;
    private final Limits limits;
    private final Service service;
    private final int port;
    private final HttpClient client;
    private final Liveness liveness;

    Backend(Vertx vertx, Limits limits, Service service, Address address) {
        this.vertx = vertx;
        this.limits = limits;
        this.service = service;
        this.port = address.port();
        var options = new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS).setMaxWaitQueueSize(WAITING);
        this.client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(limits.connections()));
        this.liveness = new Liveness(vertx, address.managementPort(), limits.sign());
    }

    /** The address of a service. */
    public record Address(int port, int managementPort) {}

    /** Forwards a request whose body, if any, has arrived. */
    void pass(HttpServerRequest request, Optional<Bodies.Body> body) {
        var exchange = new Exchange(this, body);
        HttpProxy.reverseProxy(OPTIONS, client)
                .origin(exchange::connect)
                .addInterceptor(exchange)
                .handle(request);
    }

    /** A request that waits for a connection, up to a limit. */
    RequestOptions request() {
        return new RequestOptions()
                .setHost(Ports.LOOPBACK)
                .setPort(port)
                .setConnectTimeout(limits.slot().toMillis());
    }

    Vertx vertx() {
        return vertx;
    }

    Limits limits() {
        return limits;
    }

    String title() {
        return service.title();
    }

    Liveness liveness() {
        return liveness;
    }
}
