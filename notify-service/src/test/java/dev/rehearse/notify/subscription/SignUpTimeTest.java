package dev.rehearse.notify.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.notify.fixture.SlowSendingProfile;
import dev.rehearse.notify.fixture.WithMailServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * When a sign-up is answered. Only bounded from below, so that no machine is too slow; the quantum is longer than any
 * sign-up takes without it.
 */
@Tag("thorough")
@QuarkusTest
@TestProfile(SlowSendingProfile.class)
class SignUpTimeTest extends WithMailServer {

    @Test
    void no_response_is_earlier_than_its_quantum() {
        assertThat(timeOfSignUp("new@example.org")).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
        assertThat(timeOfSignUp("new@example.org")).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
    }

    private static Duration timeOfSignUp(String email) {
        long begun = System.nanoTime();
        signUp(email, TOPIC).then().statusCode(202);
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
