package dev.rehearse.grading.llm;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What a stub of a language model's server does with a request. */
@FunctionalInterface
interface Behaviour {

    ObjectMapper JSON = new ObjectMapper();

    void answer(HttpExchange exchange) throws IOException;

    static Map<String, String> point(String id, String verdict, String quote) {
        return Map.of("id", id, "verdict", verdict, "quote", quote);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // it is only read
    static Behaviour says(Map<String, String>... points) {
        return content(JSON.valueToTree(Map.of("points", List.of(points))).toString());
    }

    static Behaviour content(String content) {
        var body = JSON.createObjectNode();
        body.putArray("choices").addObject().putObject("message").put("content", content);
        return exchange -> {
            byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    static Behaviour status(int status) {
        return exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        };
    }
}
