package dev.rehearse.e2e.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A content folder that has a canary in everything a reader must not see before the answer: keys, rubrics, hints,
 * explanations.
 */
public final class CanaryContent {

    /** A canary, with the id of its question. */
    static final Pattern CANARY = Pattern.compile("canary-[a-z]+-([0-9a-f-]{36})");

    private static final int ITEMS_OF_EACH_KIND = 12;

    private CanaryContent() {}

    /** One topic, with a practice test. */
    public static void write(Path folder) throws IOException {
        var topic = folder.resolve("lab/bench/canaries");
        file(folder.resolve("lab/track.md"), "---\ntitle: Laboratory\nposition: 1\n---\n\nFor tests.\n");
        file(folder.resolve("lab/bench/section.md"), "---\ntitle: Bench\nposition: 1\n---\n\nFor tests.\n");
        topic(topic);
        for (int i = 0; i < ITEMS_OF_EACH_KIND; i++) {
            item(topic, "single-" + i, "single-choice", "- [x] Yes\n- [ ] No\n  - why: canary-why-ID\n");
            item(
                    topic,
                    "multiple-" + i,
                    "multiple-choice",
                    "- [x] Yes\n- [x] Indeed\n- [ ] No\n  - why: canary-why-ID\n");
            output(topic, "output-" + i);
            open(topic, i + 1);
        }
    }

    private static void topic(Path topic) throws IOException {
        file(topic.resolve("topic.md"), """
            ---
            title: "Canaries & <other> birds"
            position: 1
            updated: 2026-11-20
            ---

            What must not be heard before its time.
            """);
        file(topic.resolve("practice-test.yaml"), """
            slug: canaries
            title: Canaries
            description: For tests.
            length:
              minimum: 3
              maximum: 6
            timeLimit: PT60M
            targetStandardError: 0.5
            levels:
              - name: junior
              - name: senior
                from: 0.5
            """);
    }

    private static void item(Path topic, String name, String kind, String options) throws IOException {
        question(topic.resolve("items/" + name + ".md"), name, """
            ---
            id: ID
            kind: %s
            difficulty: medium
            tags: [bird]
            minutes: 1
            ---

            Does %s sing?

            ## Options

            %s
            ## Explanation

            canary-explanation-ID
            """.formatted(kind, name, options));
    }

    private static void output(Path topic, String name) throws IOException {
        question(topic.resolve("items/" + name + ".md"), name, """
            ---
            id: ID
            kind: output
            difficulty: hard
            tags: [bird]
            minutes: 1
            ---

            What does `%s` print?

            ```python
            print(sing())
            ```

            ## Output

            ```text
            canary-key-ID
            ```

            ## Also accepted

            ```text
            canary-accepted-ID
            ```

            ## Explanation

            canary-explanation-ID
            """.formatted(name));
    }

    private static void open(Path topic, int position) throws IOException {
        var name = "open-" + position;
        question(topic.resolve("questions/" + name + ".md"), name, """
            ---
            id: ID
            kind: open
            title: Why does bird %d sing?
            position: %d
            difficulty: easy
            tags: [bird]
            minutes: 2
            ---

            Explain it.

            ## Answer

            It is **glad**.

            ## Rubric

            - canary-rubric-ID
              - id: glad
              - accept: canary-accept-ID
              - contradiction: canary-contradiction-ID
              - follow-up: canary-followup-ID

            ## Hints

            - canary-hint-ID

            ## Sample answers

            ### earns: glad

            canary-sample-ID
            """.formatted(position, position));
    }

    private static void question(Path file, String name, String text) throws IOException {
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        file(file, text.replace("ID", id));
    }

    private static void file(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
