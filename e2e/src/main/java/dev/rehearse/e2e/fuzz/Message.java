package dev.rehearse.e2e.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The parts of a request; they are written as they are, good or bad. */
record Message(String method, String target, List<String> headers, Bytes body) {

    Message {
        headers = List.copyOf(headers);
    }

    Message with(String header) {
        var more = new ArrayList<>(headers);
        more.add(header);
        return new Message(method, target, more, body);
    }

    /** With the length of its body, where it has one. */
    Message measured() {
        return body.isEmpty() && (method.equals("GET") || method.equals("HEAD"))
                ? this
                : with("Content-Length: " + body.length());
    }

    Bytes toBytes() {
        var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body.array());
        return Bytes.of(bytes.toByteArray());
    }
}
