package dev.rehearse.edge.http;

import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;

/** Puts {@link HttpTransport} around the transport of Vert.x, which finds this class by META-INF/services. */
public final class HttpTransportProvider implements VertxServiceProvider {

    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(new HttpTransport(builder.findTransport()));
    }
}
