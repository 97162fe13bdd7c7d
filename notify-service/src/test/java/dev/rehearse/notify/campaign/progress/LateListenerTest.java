package dev.rehearse.notify.campaign.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.notify.fixture.RunningService;
import dev.rehearse.notify.fixture.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LateListenerTest extends RunningService {

    @Inject
    LiveProgress progress;

    @Inject
    Sql sql;

    @Inject
    Vertx vertx;

    @Test
    void a_late_listener_gets_the_last_snapshot_without_waiting_for_the_database() throws Exception {
        sql.startOver();
        var id = UUID.randomUUID();
        sql.run("""
                INSERT INTO notify.campaign (id, caller, idempotency_key, fingerprint, state, on_unknown, practice_test,
                    title, topic, page, created_at)
                VALUES ('%s', 'c', 'k', 'f', 'DRAFT', 'HOLD', 'asyncio', 'asyncio', 'python', '/page', now())""".formatted(id));
        var events = progress.of(id);
        progress.lookAgain();

        var told = new CompletableFuture<ProgressEvent>();
        // An event loop refuses to wait.
        vertx.getOrCreateContext()
                .runOnContext(go -> events.subscribe().with(told::complete, told::completeExceptionally));

        assertThat(told.get(60, TimeUnit.SECONDS)).isInstanceOf(ProgressEvent.Changed.class);
    }
}
