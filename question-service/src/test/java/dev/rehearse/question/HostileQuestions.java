package dev.rehearse.question;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Files of questions and of a topic that have a payload in each of their fields. */
final class HostileQuestions {

    private static final List<String> FRONT = List.of(
            "id",
            "kind",
            "title",
            "position",
            "difficulty",
            "competency",
            "tags",
            "minutes",
            "sources",
            "family",
            "enemies",
            "since",
            "status",
            "scoring",
            "ignore");

    private HostileQuestions() {}

    /** One of each kind, and two with one field before the text, which each payload has another of. */
    static List<String> of(int number, UUID id, String payload) {
        var files = new ArrayList<String>();
        files.add(open(id, payload));
        files.add(file(id, "single-choice", payload, options(payload)));
        files.add(file(id, "multiple-choice", payload, options(payload)));
        files.add(
                file(id, "order", payload, "## Order\n\n1. One " + line(payload) + "\n2. " + line(payload) + " two\n"));
        files.add(file(id, "short-answer", payload, "## Accepted answers\n\n- " + line(payload) + "\n"));
        files.add(file(
                id,
                "output",
                payload,
                "```python\nprint(" + payload + ")\n```\n\n## Output\n\n```\n" + payload + "\n```\n"));
        files.add(withFront(FRONT.get(number % FRONT.size()), payload));
        files.add(withFront(FRONT.get((number / FRONT.size() + number + 7) % FRONT.size()), payload));
        return files;
    }

    /** One of the kind that has most texts. */
    static String open(UUID id, String payload) {
        return front(id, "open", payload) + payload + "\n\n## Answer\n\nThe answer " + payload
                + "\n\n## Rubric\n\n- a-claim: it pauses " + line(payload)
                + "\n- another: it keeps its variables\n\n## Hints\n\n- think of " + line(payload) + "\n";
    }

    /** A topic with the payload in all that readers see of it. */
    static String topic(String payload) {
        return """
                ---
                title: %1$s
                position: 3
                updated: 2026-11-22
                competencies:
                  pausing: %1$s
                ---

                """.formatted(quoted("T " + line(payload))) + payload + "\n";
    }

    private static String withFront(String field, String payload) {
        return "---\n" + field + ": " + quoted(payload) + "\n---\n\nText.\n";
    }

    private static String file(UUID id, String kind, String payload, String sections) {
        return front(id, kind, payload) + payload + "\n\n" + sections + "\n## Explanation\n\nBecause " + payload + "\n";
    }

    private static String front(UUID id, String kind, String payload) {
        return """
                ---
                id: %s
                kind: %s
                %sdifficulty: easy
                tags: [generators]
                minutes: 3
                ---

                Prompt\s""".formatted(id, kind, kind.equals("open") ? title(payload) : "");
    }

    private static String title(String payload) {
        return "title: " + quoted("T " + line(payload)) + "\nposition: 1\ncompetency: pausing\n";
    }

    private static String options(String payload) {
        return "## Options\n\n- [x] Right %1$s\n- [ ] %1$s wrong\n  - why: %1$s\n".formatted(line(payload));
    }

    private static String line(String payload) {
        return payload.replaceAll("\\s+", " ").strip();
    }

    /** In double quotes, as YAML has them. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
