package dev.rehearse.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.notify.fixture.RunningService;
import dev.rehearse.notify.fixture.Sql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The budget that all replicas share. */
@QuarkusTest
class SendRateBudgetTest extends RunningService {

    private static final Duration APART = Duration.ofSeconds(10);

    @Inject
    SendRateBudget budget;

    @Inject
    Sql sql;

    @BeforeEach
    void nobody_has_taken_any() {
        sql.run("UPDATE notify.pace SET free_at = '-infinity'");
    }

    @Test
    void the_first_slot_is_now_and_the_next_after_those_taken() {
        long begun = System.nanoTime();
        assertThat(budget.take(3, APART)).isZero();

        var next = budget.take(1, APART);

        var passed = Duration.ofNanos(System.nanoTime() - begun).plusMillis(1);
        assertThat(next).isBetween(APART.multipliedBy(3).minus(passed), APART.multipliedBy(3));
    }

    @Test
    void however_many_take_at_once_no_slot_is_given_twice() {
        var begun = sql.value("SELECT clock_timestamp()");
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 40; i++) {
                threads.execute(() -> budget.take(5, APART));
            }
        }

        assertThat(sql.value("SELECT free_at - interval '2000 s' BETWEEN '" + begun
                        + "' AND clock_timestamp() FROM notify.pace"))
                .isEqualTo("t");
    }
}
