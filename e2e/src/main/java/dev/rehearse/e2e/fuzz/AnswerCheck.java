package dev.rehearse.e2e.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Invariants of every response. */
final class AnswerCheck {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SECURITY_HEADERS =
            List.of("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy");
    private static final List<String> INSIDES =
            List.of("\tat dev.rehearse", "\tat java.base", "\tat io.", "org.hibernate.", "PSQLException");

    private AnswerCheck() {}

    /** The violations, as sentences. */
    static List<String> faults(Request request, Answer answer) {
        var faults = new ArrayList<String>();
        if (answer.status() == Answer.NONE) {
            if (request.rule() != Request.Rule.CLOSED_OR_ANSWERED) {
                faults.add("The connection was closed without an answer.");
            }
            return faults;
        }
        if (answer.status() >= 500 && answer.status() != 503) {
            faults.add("Status " + answer.status() + ".");
        }
        if (request.rule() == Request.Rule.REFUSED && (answer.status() < 400 || answer.status() > 499)) {
            faults.add("Status " + answer.status() + " for a request that must be refused.");
        }
        if (answer.status() >= 400 && !request.isHead() && !isProblem(answer)) {
            faults.add("Status " + answer.status() + " without a problem or a page in its body.");
        }
        SECURITY_HEADERS.stream()
                .filter(header -> answer.header(header).isEmpty())
                .forEach(header -> faults.add("No " + header + "."));
        addLeaks(faults, request, answer);
        return faults;
    }

    private static boolean isProblem(Answer answer) {
        if (answer.isHtml()) {
            return answer.text().contains("<h1");
        }
        if (!answer.header("Content-Type").startsWith("application/problem+json")) {
            return false;
        }
        try {
            var problem = JSON.readTree(answer.text());
            return problem.path("status").asInt() == answer.status()
                    && !problem.path("title").asText().isBlank();
        } catch (IOException malformed) {
            return false;
        }
    }

    private static void addLeaks(List<String> faults, Request request, Answer answer) {
        var text = answer.text();
        if (!answer.header(Values.HEADER).isEmpty()) {
            faults.add("A header that the request's text made.");
        }
        var type = answer.header("Content-Type");
        if ((answer.isHtml() || type.isEmpty() || type.startsWith("image/svg")) && text.contains(Values.MARKUP)) {
            faults.add("Text of the request as markup.");
        }
        INSIDES.stream()
                .filter(text::contains)
                .findFirst()
                .ifPresent(inside -> faults.add("Insides of a program: " + inside.strip()));
        if (request.rule() != Request.Rule.TRUSTED || answer.status() != 200) {
            CanaryCheck.disclosed(request, answer)
                    .forEach(canary -> faults.add("Disclosed before its answer: " + canary));
        }
    }
}
