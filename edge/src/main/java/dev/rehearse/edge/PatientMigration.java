package dev.rehearse.edge;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Has a replica that starts while another one migrates the schema wait until that is done, not for Flyway's 50 s and then die. */
@Singleton
class PatientMigration implements FlywayConfigurationCustomizer {

    /** Of attempts, a second apart, to get the lock under which Flyway migrates. */
    private static final int ANY_NUMBER = -1;

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.lockRetryCount(ANY_NUMBER);
    }
}
