package dev.rehearse.interview;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.interview.fixture.OtherServices;
import dev.rehearse.testing.FromResource;
import dev.rehearse.testing.Postgres;
import dev.rehearse.testing.RawHttp;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Clients that send most of a body and hold back the rest. */
@QuarkusTest
@WithTestResource(Postgres.class)
@WithTestResource(OtherServices.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("slow")
class HeldBodiesTest {

    private static final int LENGTH = 255 * 1024;
    /** The budget of a service is 32 MB. */
    private static final int MORE_THAN_THERE_IS_ROOM_FOR = 160;

    @TestHTTPResource
    URI root;

    @FromResource
    OtherServices others;

    @Test
    void more_than_there_is_room_for_are_told_so_and_the_service_goes_on() throws IOException {
        var held = new ArrayList<Socket>();
        for (int i = 0; i < MORE_THAN_THERE_IS_ROOM_FOR; i++) {
            held.add(holding(i % 2 == 0 ? "Content-Length: " + LENGTH : "Transfer-Encoding: chunked"));
        }

        assertThat(new RawHttp(root).sendHead("GET /interview/practice-tests HTTP/1.1"))
                .startsWith("HTTP/1.1 200");

        var answers = new ArrayList<String>();
        for (Socket socket : held) {
            answers.add(answerTo(socket));
        }
        assertThat(answers).allMatch(answer -> answer.matches("(?s)HTTP/1.1 (503|408) .*"));
        assertThat(answers)
                .anySatisfy(answer -> assertThat(answer)
                        .startsWith("HTTP/1.1 503")
                        .containsIgnoringCase("Retry-After: 2")
                        .containsIgnoringCase("application/problem+json")
                        .containsIgnoringCase("X-Content-Type-Options: nosniff"));
        others.reset();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(new RawHttp(root)
                                .post(
                                        "/interview/interviews",
                                        "Content-Type: application/x-www-form-urlencoded\r\n",
                                        "practiceTest=nope"))
                        .startsWith("HTTP/1.1 404"));
    }

    @Test
    void a_body_that_does_not_come_ends_with_its_connection() throws IOException {
        try (var socket = holding("Content-Length: " + LENGTH)) {
            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 408")
                    .contains("The body did not arrive in time.");
        }
    }

    private Socket holding(String length) throws IOException {
        var socket = new RawHttp(root).open();
        socket.getOutputStream()
                .write(("POST /interview/interviews HTTP/1.1\r\nHost: " + root.getAuthority()
                                + "\r\nContent-Type: application/x-www-form-urlencoded\r\n" + length + "\r\n\r\n")
                        .getBytes(US_ASCII));
        return socket;
    }

    private static String answerTo(Socket socket) throws IOException {
        try (socket) {
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }
}
