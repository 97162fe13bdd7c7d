package dev.rehearse.edge.start;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Lets a replica wait for another one's migration for any time, instead of Flyway's 50 s. */
@Singleton
class MigrationLock implements FlywayConfigurationCustomizer {

    /** The number of attempts, one second apart, to get Flyway's lock. */
    private static final int ANY_NUMBER = -1;

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.lockRetryCount(ANY_NUMBER);
    }
}
