package dev.rehearse.edge.start;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** A replica that starts while another one migrates the schema waits until that is done, instead of Flyway's 50 s. */
@Singleton
class MigrationLock implements FlywayConfigurationCustomizer {

    /** Of attempts, a second apart, to get the lock under which Flyway migrates. */
    private static final int ANY_NUMBER = -1;

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.lockRetryCount(ANY_NUMBER);
    }
}
