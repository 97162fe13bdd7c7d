package dev.rehearse.notify.dkim;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import jakarta.annotation.Priority;
import org.jspecify.annotations.Nullable;

/** Hands our key to the mailer in the form that the mailer reads. */
@Priority(Priorities.APPLICATION)
public class MailerKey implements ConfigSourceInterceptor {

    private static final long serialVersionUID = 1;
    private static final String NAME = "quarkus.mailer.dkim.private-key";

    @Override
    public @Nullable ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        var value = context.proceed(name);
        return value != null && name.equals(NAME) && value.getValue() != null
                ? value.withValue(SigningKey.withoutArmor(value.getValue()))
                : value;
    }
}
