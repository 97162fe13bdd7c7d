package dev.rehearse.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearse.e2e.fuzz.Operation.Body;
import dev.rehearse.e2e.fuzz.Operation.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Requests from the OpenAPI documents: mostly what they describe, each part of it bad at times. */
final class ApiRequests {

    private static final List<String> METHODS = List.of(
            "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get", "X".repeat(40));
    private static final List<String> TYPES = List.of(
            "",
            "text/plain",
            "application/xml",
            "application/json; charset=utf-16",
            "application/json;charset=nonsense",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=\"",
            "/",
            "*/*",
            "application/json, text/html",
            "é",
            ";",
            "application/problem+json");
    private static final List<String> ACCEPTS = List.of(
            "*/*",
            "application/json",
            "text/html",
            "text/html,*/*;q=0.8",
            "",
            "image/png",
            "application/json;q=2",
            "/",
            "*");

    private final List<Operation> operations;
    private final Target target;
    private final Webhook webhook;

    ApiRequests(List<Operation> operations, Target target) {
        this.operations = List.copyOf(operations);
        this.target = target;
        this.webhook = new Webhook(target.webhookSecret());
    }

    Message message(Values values) {
        var operation = values.any(operations);
        var method = values.oneIn(20) ? values.any(METHODS) : operation.method();
        var headers = new ArrayList<String>();
        headers.add("Host: " + target.host());
        headers.add("Accept: " + (values.oneIn(6) ? values.any(ACCEPTS) : "application/json"));
        authorize(operation, headers, values);
        var body = Bytes.NONE;
        if (operation.body().isPresent()) {
            var described = operation.body().get();
            body = body(described, values);
            if (!values.oneIn(30)) {
                headers.add("Content-Type: " + (values.oneIn(20) ? values.any(TYPES) : described.type()));
            }
        } else if (values.oneIn(20)) {
            body = Bytes.of(values.bad());
        }
        var path = target(operation, headers, values);
        if (operation.path().startsWith(Webhook.PATH)) {
            return webhook.sign(method, path, headers, body, values);
        }
        return new Message(method, path, headers, body).measured();
    }

    /** Whether its answer has keys by design: the item pool is for interview-service. */
    boolean isTrusted(Message message) {
        return message.target().startsWith("/api/item-pool");
    }

    private void authorize(Operation operation, List<String> headers, Values values) {
        if (operation.role().isEmpty() && !values.oneIn(20)) {
            return;
        }
        if (values.oneIn(5)) {
            var odd = List.of(
                    "Bearer ",
                    "Bearer a.b.c",
                    "Basic YTpi",
                    "Bearer " + "e".repeat(5000),
                    "é",
                    "Bearer eyJhbGciOiJub25lIn0.e30.");
            headers.add("Authorization: " + values.any(odd));
        } else {
            var role = operation.role().isEmpty() || values.oneIn(10)
                    ? values.any(List.copyOf(target.tokens().keySet()))
                    : operation.role();
            headers.add("Authorization: Bearer " + target.tokens().getOrDefault(role, ""));
        }
    }

    private static String target(Operation operation, List<String> headers, Values values) {
        var path = operation.path();
        var query = new ArrayList<String>();
        for (var parameter : operation.parameters()) {
            var value = values.oneIn(6) ? values.bad() : values.text(parameter.schema(), parameter.name());
            switch (parameter.in()) {
                case "path" -> path = path.replace("{" + parameter.name() + "}", encode(value, values));
                case "header" -> headers.add(parameter.name() + ": " + headerText(value));
                default -> addQuery(query, parameter, value, values);
            }
        }
        if (values.oneIn(25)) {
            query.add(encode(values.bad(), values) + "=" + encode(values.bad(), values));
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static void addQuery(List<String> query, Parameter parameter, String value, Values values) {
        if (!parameter.required() && values.oneIn(2)) {
            return;
        }
        query.add(parameter.name() + "=" + encode(value, values));
        if (values.oneIn(25)) {
            query.add(parameter.name() + "=" + encode(values.bad(), values));
        }
    }

    /** A header that ends early is for the raw requests. */
    private static String headerText(String value) {
        return value.replaceAll("[\\r\\n\\x00]", "?");
    }

    /** Mostly as a client should; else as a bad one could, in characters that a request line can have. */
    static String encode(String text, Values values) {
        if (values.oneIn(15)) {
            return text.replaceAll("[^!-~]", "%").replace("#", "");
        }
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Bytes body(Body body, Values values) {
        var json =
                body.type().contains("ndjson") ? lines(body.schema(), values) : text(values.json(body.schema(), "", 0));
        return values.oneIn(12) ? broken(json, values) : Bytes.of(json);
    }

    private static String lines(Schema schema, Values values) {
        var lines = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            lines.append(text(values.json(schema, "", 0))).append('\n');
        }
        return lines.toString();
    }

    private static String text(JsonNode json) {
        return json.toString();
    }

    private static Bytes broken(String json, Values values) {
        return switch (values.number(6)) {
            case 0 -> Bytes.of(json.substring(0, values.number(json.length() + 1)));
            case 1 -> Bytes.of("\uFEFF" + json);
            case 2 -> Bytes.of(json.getBytes(StandardCharsets.UTF_16));
            case 3 -> Bytes.of(json + "{}");
            case 4 -> Bytes.of(new byte[300_000]);
            default -> Bytes.of(values.flipped(Bytes.of(json).array()));
        };
    }
}
