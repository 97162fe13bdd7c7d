package dev.rehearse.e2e.fuzz;

import dev.rehearse.e2e.fuzz.Corpus.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Requests that a browser would make from the pages: their links followed, their forms filled in, well and badly. */
final class PageRequests {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> TYPES = List.of(
            "",
            "text/plain",
            "application/json",
            "multipart/form-data; boundary=x",
            FORM + "; charset=utf-16",
            FORM + ";charset=?");
    private static final List<String> OTHER_SITES = List.of("none", "cross-site", "same-site", "nonsense");

    private final Target target;
    private final String cookie;

    /** @param cookie the operators' one; empty without */
    PageRequests(Target target, String cookie) {
        this.target = target;
        this.cookie = cookie;
    }

    /** Follows a link. */
    Message link(Values values) {
        var path = values.knownPath().orElse("/");
        if (values.oneIn(5)) {
            path += (path.contains("?") ? "&" : "?") + ApiRequests.encode(values.bad(), values) + "="
                    + ApiRequests.encode(values.bad(), values);
        } else if (values.oneIn(6)) {
            path = path.replaceFirst("/[^/]*$", "/") + ApiRequests.encode(values.bad(), values);
        }
        var headers = headers(values);
        if (values.oneIn(10)) {
            headers.add("If-None-Match: " + values.any(List.of("*", "\"x\"", "W/\"", "\"")));
        }
        var method =
                values.oneIn(15) ? values.any(List.of("HEAD", "POST", "DELETE", "OPTIONS", "TRACE", "PUT")) : "GET";
        return new Message(method, path, headers, Bytes.NONE).measured();
    }

    /** Sends a form as a browser would, or with one part of it bad: with more, the first would hide the others. */
    Message form(Values values) {
        var form = values.knownForm();
        if (form.isEmpty()) {
            return link(values);
        }
        var bad = values.oneIn(2) ? BadPart.NONE : values.any(List.of(BadPart.values()));
        var pairs = String.join("&", pairs(form.get(), bad, values));
        var action = form.get().action();
        if (!form.get().method().toLowerCase(Locale.ROOT).equals("post")) {
            return new Message("GET", action + "?" + pairs, headers(values), Bytes.NONE);
        }
        var headers = bad == BadPart.HEADERS ? headers(values) : ownHeaders();
        headers.add("Content-Type: " + (bad == BadPart.TYPE ? values.any(TYPES) : FORM));
        return new Message("POST", action, headers, Bytes.of(pairs)).measured();
    }

    /** The mutations of a form. */
    private enum BadPart {
        NONE,
        HEADERS,
        TYPE,
        MISSING_FIELD,
        FIELD,
        ANOTHER_FIELD
    }

    /** Those of a browser of an operator who is signed in. */
    private List<String> ownHeaders() {
        var headers = new ArrayList<>(List.of(
                "Host: " + target.host(),
                "Accept: text/html,application/xhtml+xml,*/*;q=0.8",
                "Accept-Language: en",
                "Sec-Fetch-Site: same-origin",
                "Origin: " + target.origin()));
        if (!cookie.isEmpty()) {
            headers.add("Cookie: " + cookie);
        }
        return headers;
    }

    private List<String> headers(Values values) {
        var headers = new ArrayList<String>();
        headers.add("Host: " + target.host());
        headers.add("Accept: " + (values.oneIn(12) ? "application/json" : "text/html,application/xhtml+xml,*/*;q=0.8"));
        headers.add("Accept-Language: " + values.any(List.of("en", "de", "de-DE,de;q=0.9", "*", ";;q=", "é")));
        if (!values.oneIn(6)) {
            headers.add("Sec-Fetch-Site: " + (values.oneIn(15) ? values.any(OTHER_SITES) : "same-origin"));
        }
        if (!values.oneIn(4)) {
            headers.add("Origin: "
                    + (values.oneIn(15) ? values.any(List.of("null", "https://evil.example", "")) : target.origin()));
        }
        if (!cookie.isEmpty() && !values.oneIn(4)) {
            headers.add("Cookie: " + cookie);
        } else if (values.oneIn(8)) {
            headers.add("Cookie: " + cookie.replaceAll("=.*", "") + "=a.b.c; x=\"; =;");
        }
        return headers;
    }

    private List<String> pairs(Form form, BadPart bad, Values values) {
        var pairs = new ArrayList<String>();
        int spoiled = form.fields().isEmpty() ? 0 : values.number(form.fields().size());
        for (int i = 0; i < form.fields().size(); i++) {
            var field = form.fields().get(i);
            boolean isBad = i == spoiled;
            if ((isBad && bad == BadPart.MISSING_FIELD) || (field.isOptional() && values.oneIn(2))) {
                continue;
            }
            var value = isBad && bad == BadPart.FIELD ? values.bad() : filledIn(field, values);
            pairs.add(ApiRequests.encode(field.name(), values) + "=" + ApiRequests.encode(value, values));
        }
        if (bad == BadPart.ANOTHER_FIELD) {
            pairs.add(values.any(
                    List.of("%", "%zz=1", "=", "&&&", "a=%c3", "x", ApiRequests.encode(values.bad(), values) + "=1")));
        }
        return pairs;
    }

    private String filledIn(Form.Field field, Values values) {
        var value = values.any(List.copyOf(field.values()));
        if (field.name().equals("key") && !values.oneIn(6)) {
            // Each page has another; the same form under the same key is the same request.
            return values.newId();
        }
        if (!value.isEmpty()) {
            return value;
        }
        return switch (field.name()) {
            case "token" -> target.tokens().getOrDefault("operator", "");
            case "answer" -> values.any(List.of("a", "b", "1\n2"));
            default -> values.named(field.name());
        };
    }
}
