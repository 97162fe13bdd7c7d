package dev.rehearse.notify.mail;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import jakarta.annotation.Priority;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells both ways of sending by which name we greet the mail server: the one that is set, else the host of the public
 * address, else the domain of the sender. It is never an address or a name without a dot, which mail servers refuse
 * (RFC 5321, 2.3.5).
 */
@Priority(Priorities.APPLICATION)
public class OwnHostName implements ConfigSourceInterceptor {

    /** As quarkus-mailer names it. */
    static final String PROPERTY = "quarkus.mailer.own-host-name";

    static final String NAME = "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*"
            + "\\.[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?";

    private static final long serialVersionUID = 1;
    private static final String PUBLIC_URL = "rehearse.public-url";
    private static final String FROM = "rehearse.mail.from";
    private static final String OF_NOBODY = "rehearse.localhost";

    @Override
    public @Nullable ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        var value = context.proceed(name);
        if (!name.equals(PROPERTY) || (value != null && !text(value).isEmpty())) {
            return value;
        }
        var known = value == null ? ConfigValue.builder().withName(name).build() : value;
        return known.withValue(host(context).or(() -> domain(context)).orElse(OF_NOBODY));
    }

    private static Optional<String> host(ConfigSourceInterceptorContext context) {
        try {
            return given(context, PUBLIC_URL)
                    .map(url -> URI.create(url).getHost())
                    .filter(host -> host.matches(NAME));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static Optional<String> domain(ConfigSourceInterceptorContext context) {
        return given(context, FROM)
                .map(from -> from.replaceFirst(".*@([^@>]*)>?\\s*$", "$1"))
                .filter(domain -> domain.matches(NAME));
    }

    private static Optional<String> given(ConfigSourceInterceptorContext context, String name) {
        return Optional.ofNullable(context.proceed(name)).map(OwnHostName::text).filter(text -> !text.isEmpty());
    }

    private static String text(ConfigValue value) {
        return value.getValue() == null ? "" : value.getValue().strip();
    }
}
