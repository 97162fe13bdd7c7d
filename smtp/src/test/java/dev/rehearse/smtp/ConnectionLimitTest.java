package dev.rehearse.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The limit of connections adapts to the server. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConnectionLimitTest {

    private static final Outcome.Deferred TOO_MANY =
            new Outcome.Deferred(Phase.GREETING, "421 too many", Optional.of(Reply.of(421, "too many")));

    private long nanos = Long.MAX_VALUE - 1000;
    private final ConnectionLimit limit = new ConnectionLimit(20, () -> nanos);

    private void open(int connections) {
        for (int i = 0; i < connections; i++) {
            limit.opened();
        }
    }

    private int allowed() {
        return limit.status().allowed();
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    @Test
    void it_begins_with_one_and_rises_with_each_that_is_served() {
        assertThat(allowed()).isEqualTo(1);

        open(7);
        assertThat(allowed()).isEqualTo(8);
        open(30);
        assertThat(allowed()).isEqualTo(20);
    }

    @Test
    void a_refused_connection_lowers_it_by_a_quarter_once_for_all_asked_for_together() {
        open(11);
        long together = nanos;
        pass(Duration.ofMillis(1));

        assertThat(limit.refused(together, TOO_MANY)).isTrue();
        assertThat(limit.refused(together, TOO_MANY)).isTrue();
        assertThat(allowed()).isEqualTo(9);
        assertThat(limit.isExceeded()).isTrue();

        pass(Duration.ofMillis(1));
        limit.refused(nanos, TOO_MANY);
        assertThat(allowed()).isEqualTo(6);
    }

    @Test
    void it_never_falls_below_one() {
        open(2);
        for (int i = 0; i < 5; i++) {
            pass(Duration.ofMillis(1));
            limit.refused(nanos, TOO_MANY);
        }

        assertThat(allowed()).isEqualTo(1);
    }

    @Test
    void it_rises_by_one_each_second_while_mails_wait() throws Exception {
        open(11);
        limit.refused(nanos, TOO_MANY);
        for (int i = 0; i < 9; i++) {
            limit.acquire();
        }

        pass(Duration.ofSeconds(1));
        assertThat(limit.acquire()).isEmpty();

        assertThat(allowed()).isEqualTo(10);
    }

    @Test
    void waiting_callers_get_the_outcome_while_the_server_is_unavailable() throws Exception {
        limit.acquire();
        var waiting = new CompletableFuture<Optional<Outcome.Deferred>>();
        var waiter = Thread.ofPlatform().start(() -> {
            try {
                waiting.complete(limit.acquire());
            } catch (InterruptedException e) {
                waiting.completeExceptionally(e);
            }
        });
        while (waiter.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        assertThat(limit.refused(nanos, TOO_MANY)).isFalse();

        assertThat(waiting.get(30, TimeUnit.SECONDS)).contains(TOO_MANY);
    }

    @Test
    void after_an_absence_it_rises_to_where_it_was() {
        open(11);
        limit.refused(nanos, TOO_MANY);
        for (int i = 0; i < 11; i++) {
            limit.closed();
        }
        limit.refused(nanos, TOO_MANY);
        assertThat(allowed()).isEqualTo(1);

        open(20);

        assertThat(allowed()).isEqualTo(9);
    }

    @Test
    void it_tells_what_was_refused_last_and_when() {
        limit.refused(nanos, TOO_MANY);
        pass(Duration.ofSeconds(3));

        assertThat(limit.status())
                .isEqualTo(new ConnectionStatus(
                        0,
                        1,
                        20,
                        1,
                        Optional.of(new ConnectionStatus.Refusal("GREETING: 421 too many", Duration.ofSeconds(3)))));
    }
}
