package dev.rehearse.interview.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.interview.fixture.Candidate;
import dev.rehearse.interview.fixture.Database;
import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.interview.fixture.WithOtherServices;
import dev.rehearse.testing.Postgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A question-service that fails repeatedly is not called for a while. */
@Tag("thorough")
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestProfile(CircuitBreakerTest.OpenForLong.class)
class CircuitBreakerTest extends WithOtherServices {

    /** A circuit that does not close again while the test runs. */
    public static class OpenForLong implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "dev.rehearse.interview.pool.PoolRefresh/refresh/CircuitBreaker/delay",
                    "3600",
                    "rehearse.item-pools.stale-for",
                    "1H");
        }
    }

    @Inject
    Database database;

    @Test
    void after_some_failures_it_is_not_asked_any_more() {
        Candidate.starts();
        others.reset();
        others.takeQuestionServiceAway();

        for (int i = 0; i < 12; i++) {
            Candidate.start("asyncio").statusCode(201);
        }
        assertThat(others.poolRequests()).isBetween(1, 4);

        database.run("UPDATE interview.item_pool SET checked_at = checked_at - interval '2 hours'");
        Candidate.start("asyncio").statusCode(503).header("Retry-After", "5");
    }
}
