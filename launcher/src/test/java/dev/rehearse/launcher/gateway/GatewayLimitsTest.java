package dev.rehearse.launcher.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Slow, misbehaving or many clients don't affect others. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(600)
class GatewayLimitsTest extends GatewayFixture {

    @Test
    void bodies_that_do_not_arrive_take_no_connection_of_a_service() throws Exception {
        for (var i = 0; i < 50; i++) {
            connect("POST /slow HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nx");
        }

        assertThat(get("/").statusCode()).isEqualTo(200);
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void a_body_that_takes_too_long_is_a_408() throws Exception {
        reopen(new Limits(LONG, SHORT, 100 * KILOBYTE, 200 * KILOBYTE, 4, LONG, LONG, LONG, LONG));

        var answer =
                read(connect("POST /slow HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"));

        assertThat(answer).startsWith("HTTP/1.1 408 ").contains("\"title\":\"Request timeout\"", "did not arrive");
    }

    @Test
    void a_head_that_takes_too_long_is_a_408() throws Exception {
        reopen(new Limits(SHORT, LONG, 100 * KILOBYTE, 200 * KILOBYTE, 4, LONG, LONG, LONG, LONG));

        var answer = read(connect("GET / HTTP/1.1\r\nHost: loc"));

        assertThat(answer).startsWith("HTTP/1.1 408 ").contains("\"title\":\"Request timeout\"", "headers");
    }

    @Test
    void bodies_that_are_too_long_or_too_many_are_refused() throws Exception {
        var chunk = "2000\r\n" + "x".repeat(0x2000) + "\r\n";
        var begin = "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";

        assertThat(read(connect(begin + chunk.repeat(13))))
                .startsWith("HTTP/1.1 413 ")
                .contains("102400 bytes");
        var sockets = new ArrayList<Socket>();
        for (var i = 0; i < 3; i++) {
            sockets.add(connect(begin + chunk.repeat(11)));
        }
        await().atMost(LONG).until(() -> hasAnswer(sockets));
        for (var socket : sockets) {
            socket.close();
        }

        await().atMost(LONG).until(() -> post(begin, chunk).startsWith("HTTP/1.1 200 "));
    }

    @Test
    void clients_that_leave_give_their_connections_back() throws Exception {
        var sockets = new ArrayList<Socket>();
        for (var i = 0; i < 4; i++) {
            sockets.add(connect("GET /hang HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        }
        await().atMost(LONG).until(() -> hanging.get() == 4);

        for (var socket : sockets) {
            socket.close();
        }

        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    private static boolean hasAnswer(List<Socket> sockets) throws IOException {
        for (var socket : sockets) {
            if (socket.getInputStream().available() > 0) {
                return true;
            }
        }
        return false;
    }

    private String post(String begin, String chunk) throws IOException {
        return read(connect(begin.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n") + chunk + "0\r\n\r\n"));
    }
}
