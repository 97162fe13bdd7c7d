package dev.rehearse.edge.start;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** The configuration of a service, read before anything else starts. */
public final class Settings {

    private final SmallRyeConfig config;

    private Settings(SmallRyeConfig config) {
        this.config = config;
    }

    static Settings read() {
        return new Settings(ConfigUtils.configBuilder().build());
    }

    /** Only these settings. */
    static Settings of(Map<String, String> properties) {
        return new Settings(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(properties, "given", ConfigSource.DEFAULT_ORDINAL))
                .build());
    }

    /** The value of a property, if it is set and not blank. */
    public Optional<String> text(String property) {
        return config.getOptionalValue(property, String.class).filter(value -> !value.isBlank());
    }

    /** Whether a property is set to true. */
    public boolean isOn(String property) {
        return config.getOptionalValue(property, Boolean.class).orElse(false);
    }

    /** Whether the value is the published one for development or tests, and so not a secret. */
    public boolean isPublic(String property, String value) {
        return StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .anyMatch(source -> value.equals(source.getValue("%dev." + property))
                        || value.equals(source.getValue("%test." + property)));
    }

    /** Whether this is a trial on a single machine. */
    boolean isLocal() {
        return isOn("rehearse.local");
    }
}
