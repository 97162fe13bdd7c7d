package dev.rehearse.launcher.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A service that is slow or stopped takes no more of a client's time than its limit. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(600)
class SlowServiceTest extends GatewayFixture {

    @Test
    void a_service_that_was_stopped_is_a_504() throws Exception {
        var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        opened.add(silent);
        reopen(
                new Limits(LONG, LONG, 100 * KILOBYTE, 200 * KILOBYTE, 4, LONG, SHORT, SHORT, LONG),
                silent.getLocalPort());

        var answer = get("/hang");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("question-service does not answer");
    }

    @Test
    void an_answer_may_take_long_while_its_service_is_alive() throws Exception {
        reopen(new Limits(LONG, LONG, 100 * KILOBYTE, 200 * KILOBYTE, 4, LONG, SHORT, LONG, LONG));

        var answer = client.sendAsync(request("/hang"), BodyHandlers.ofString());
        await().atMost(LONG).until(() -> signs.get() >= 3);
        released.countDown();

        assertThat(answer.join().statusCode()).isEqualTo(200);
    }

    @Test
    void waiting_for_a_connection_has_an_end() throws Exception {
        reopen(new Limits(LONG, LONG, 100 * KILOBYTE, 200 * KILOBYTE, 1, SHORT, LONG, LONG, LONG));
        connect("GET /hang HTTP/1.1\r\nHost: localhost\r\n\r\n");
        await().atMost(LONG).until(() -> hanging.get() == 1);

        var answer = get("/");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    }
}
