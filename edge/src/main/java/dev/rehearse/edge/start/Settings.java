package dev.rehearse.edge.start;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What a service has been configured with, read before anything else of it runs. */
public final class Settings {

    private final SmallRyeConfig config;

    private Settings(SmallRyeConfig config) {
        this.config = config;
    }

    static Settings read() {
        return new Settings(ConfigUtils.configBuilder().build());
    }

    /** The value of a property that has one. */
    public Optional<String> text(String property) {
        return config.getOptionalValue(property, String.class).filter(value -> !value.isBlank());
    }

    /** Whether a property is set to true. */
    public boolean isOn(String property) {
        return config.getOptionalValue(property, Boolean.class).orElse(false);
    }

    /** Whether the value is what the service's own files give to development or to tests, and so no secret. */
    public boolean isPublic(String property, String value) {
        return StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .anyMatch(source -> value.equals(source.getValue("%dev." + property))
                        || value.equals(source.getValue("%test." + property)));
    }

    /** Whether this is a trial on one machine, where nobody else can listen. */
    boolean isLocal() {
        return isOn("rehearse.local");
    }
}
