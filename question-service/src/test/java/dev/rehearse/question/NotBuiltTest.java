package dev.rehearse.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.edge.start.SafeStart;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Start conditions of production don't apply to dev mode and tests. SafeStartTest in e2e checks a packaged service. */
@QuarkusTest
@WithTestResource(Postgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NotBuiltTest {

    @Test
    void a_service_that_quarkus_loads_for_development_is_not_a_built_one() {
        assertThat(SafeStart.isBuilt()).isFalse();
    }
}
