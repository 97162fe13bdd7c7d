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

/** One service as the gateway sees it. Each has connections of its own, so that a slow one holds up no other. */
final class Backend {

    private static final int CONNECT_MILLIS = 1000;
    private static final int WAITING = 1024;
    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    private final Vertx vertx;
    private final Limits limits;
    private final Service service;
    private final int port;
    private final HttpClient client;
    private final SignOfLife signOfLife;

    Backend(Vertx vertx, Limits limits, Service service, Address address) {
        this.vertx = vertx;
        this.limits = limits;
        this.service = service;
        this.port = address.port();
        var options = new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS).setMaxWaitQueueSize(WAITING);
        this.client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(limits.connections()));
        this.signOfLife = new SignOfLife(vertx, address.managementPort(), limits.sign());
    }

    /** Where a service listens. */
    public record Address(int port, int managementPort) {}

    /** Passes on a request whose body, if it has one, is there. */
    void pass(HttpServerRequest request, Optional<Bodies.Body> body) {
        var exchange = new Exchange(this, body);
        HttpProxy.reverseProxy(OPTIONS, client)
                .origin(exchange::connect)
                .addInterceptor(exchange)
                .handle(request);
    }

    /** A request that waits for one of the connections for a while, and no longer. */
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

    SignOfLife signOfLife() {
        return signOfLife;
    }
}
