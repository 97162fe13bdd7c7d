package dev.rehearse.launcher.door;

import dev.rehearse.launcher.layout.Ports;
import dev.rehearse.launcher.layout.Service;
import dev.rehearse.launcher.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** One service as the front door sees it. Each has connections of its own, so that a slow one holds up no other. */
final class Backend implements ProxyInterceptor {

    private static final int CONNECT_MILLIS = 1000;
    private static final int CONNECTIONS = 64;
    private static final int WAITING = 256;

    private final Service service;
    private final HttpProxy proxy;

    Backend(Vertx vertx, Service service, int port) {
        this.service = service;
        var options = new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setIdleTimeout(FrontDoor.IDLE_SECONDS)
                .setMaxWaitQueueSize(WAITING);
        var client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        this.proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(port, Ports.LOOPBACK)
                .addInterceptor(this);
    }

    void pass(HttpServerRequest request) {
        proxy.handle(request);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        describeClient(context.request());
        return context.sendRequest().recover(away -> Future.succeededFuture(unavailable(context.request())));
    }

    /** What the client says about itself in these headers is not believed. */
    private static void describeClient(ProxyRequest request) {
        var client = request.proxiedRequest();
        request.headers().names().stream().filter(Backend::isForged).toList().forEach(request.headers()::remove);
        request.putHeader("X-Forwarded-For", client.remoteAddress().hostAddress());
        request.putHeader("X-Forwarded-Proto", client.scheme());
        var host = client.authority();
        if (host != null) {
            request.putHeader("X-Forwarded-Host", host.toString());
            request.setAuthority(host);
        }
    }

    /** The front door has answered "Expect" itself. */
    private static boolean isForged(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return name.startsWith("x-forwarded-") || name.equals("forwarded") || name.equals("expect");
    }

    private ProxyResponse unavailable(ProxyRequest request) {
        var detail = "The %s is starting or was stopped. Try again in a moment.".formatted(service.title());
        var reply = new Problem(503, "Service unavailable", detail).replyTo(request.proxiedRequest());
        var response =
                request.release().response().setStatusCode(reply.status()).setBody(Body.body(reply.body()));
        reply.headers().forEach(response::putHeader);
        return response.putHeader("Retry-After", "2");
    }
}
