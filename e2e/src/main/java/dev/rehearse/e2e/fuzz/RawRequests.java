package dev.rehearse.e2e.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Bytes that no client library would send: good requests that are damaged, and requests that must be refused. */
final class RawRequests {

    private static final int MOST_CUT = 40;

    /** A line that stands for the one with the right host. */
    private static final String HOST = "Host: HOST\r\n";

    private static final String CHUNKS = "\r\n5\r\nhello\r\n0\r\n\r\n";
    private static final List<String> FORBIDDEN = List.of(
            "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\n" + HOST + HOST + "\r\n",
            "GET / HTTP/1.1\r\n" + HOST + "Host: evil.example\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
            "GET / HTTP/1.1\r\n" + HOST + "X: a\r\n  folded\r\n\r\n",
            "GET / HTTP/1.1\r\n" + HOST + "X : a\r\n\r\n",
            "GET / HTTP/1.1\r\n" + HOST + "no colon\r\n\r\n",
            "GET / HTTP/1.1\r\n" + HOST + "X: a\0b\r\n\r\n",
            "POST /notify/subscriptions HTTP/1.1\r\n" + HOST + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"
                    + CHUNKS,
            "POST /notify/subscriptions HTTP/1.1\r\n" + HOST + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
            "POST /notify/subscriptions HTTP/1.1\r\n" + HOST + "Content-Length: -1\r\n\r\n",
            "POST /notify/subscriptions HTTP/1.1\r\n" + HOST + "Content-Length: 1e3\r\n\r\n",
            "POST /notify/subscriptions HTTP/1.1\r\n" + HOST + "Content-Length: 9999999999999999999\r\n\r\n",
            "POST /notify/subscriptions HTTP/1.1\r\n" + HOST + "Transfer-Encoding: gzip\r\n" + CHUNKS,
            "POST /notify/subscriptions HTTP/1.1\r\n" + HOST
                    + "Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n",
            "GET / HTTP/9.9\r\n" + HOST + "\r\n",
            "GET /%zz HTTP/1.1\r\n" + HOST + "\r\n",
            "GET /?" + "a=b&".repeat(5000) + "%zz HTTP/1.1\r\n" + HOST + "\r\n",
            "GET / HTTP/1.1\r\n" + HOST + "X: " + "a".repeat(100_000) + "\r\n\r\n",
            "GET /" + "a".repeat(100_000) + " HTTP/1.1\r\n" + HOST + "\r\n");

    private final Target target;

    RawRequests(Target target) {
        this.target = target;
    }

    /** A request whose head is whole and which HTTP/1.1 forbids. */
    Request forbidden(Values values) {
        var text = values.any(FORBIDDEN).replace("HOST", target.host());
        return new Request("raw, forbidden", "GET", "", Bytes.of(text), Request.Rule.REFUSED);
    }

    /** A request with some bytes changed, cut, doubled or added. */
    Request damaged(Message good, Values values) {
        var bytes = good.toBytes().array();
        for (int times = 1 + values.number(3); times > 0; times--) {
            bytes = damage(bytes, values);
        }
        return new Request(
                "raw, damaged", good.method(), good.target(), Bytes.of(bytes), Request.Rule.CLOSED_OR_ANSWERED);
    }

    private static byte[] damage(byte[] bytes, Values values) {
        int at = values.number(bytes.length + 1);
        int length = Math.min(values.number(MOST_CUT), bytes.length - at);
        return switch (values.number(6)) {
            case 0 -> values.flipped(bytes);
            case 1 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
            case 2 -> joined(Arrays.copyOf(bytes, at + length), Arrays.copyOfRange(bytes, at, bytes.length));
            case 3 -> Arrays.copyOf(bytes, at);
            default ->
                joined(
                        joined(Arrays.copyOf(bytes, at), addition(values).getBytes(StandardCharsets.UTF_8)),
                        Arrays.copyOfRange(bytes, at, bytes.length));
        };
    }

    private static String addition(Values values) {
        return values.oneIn(2)
                ? values.bad()
                : values.any(List.of(
                        "\r\n",
                        "\n",
                        "\r",
                        "\r\n\r\n",
                        "\0",
                        " ",
                        ":",
                        "\t",
                        "%",
                        "\r\nTransfer-Encoding: chunked",
                        "\r\nContent-Length: 3",
                        "\r\nExpect: 100-continue",
                        "\r\nConnection: close, Upgrade\r\nUpgrade: h2c",
                        "\r\nUpgrade: websocket",
                        "\r\nX-Forwarded-For: 1.2.3.4",
                        "\r\nRange: bytes=0-",
                        "\r\nContent-Encoding: gzip",
                        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(first);
        all.writeBytes(second);
        return all.toByteArray();
    }
}
