package dev.rehearse.interview;

import dev.rehearse.testing.FromResource;
import dev.rehearse.testing.MutableClock;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Each test starts with the clock at its usual time and both other services available, and leaves them so to tests that
 * need no more than that.
 */
abstract class WithOtherServices {

    @FromResource
    OtherServices others;

    @Inject
    MutableClock clock;

    @BeforeEach
    @AfterEach
    void reset() {
        clock.reset();
        others.reset();
    }
}
