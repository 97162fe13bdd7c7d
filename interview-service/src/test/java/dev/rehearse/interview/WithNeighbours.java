package dev.rehearse.interview;

import dev.rehearse.testing.FromResource;
import dev.rehearse.testing.MutableClock;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/** Each test begins at the clock's usual time, with both other services there. */
abstract class WithNeighbours {

    @FromResource
    Neighbours neighbours;

    @Inject
    MutableClock clock;

    @BeforeEach
    void reset() {
        clock.reset();
        neighbours.reset();
    }
}
