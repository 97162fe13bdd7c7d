package dev.rehearse.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.e2e.stack.Api;
import dev.rehearse.e2e.stack.LauncherStack;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What people write never runs as a script in the browser of another one, on any page that shows it. */
@EnabledIfSystemProperty(named = "rehearse.chromium", matches = ".+", disabledReason = "no Chromium with its driver")
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(1200)
@Tag("slow")
class ScriptsInBrowserTest {

    private static final String FUNCTION = "markerFires";

    /** Ends an attribute in quotes of either kind, and the elements in whose text no tag begins. */
    private static final String PAYLOAD =
            "x\" onmouseover=\"RUN\" y='\"'></title></textarea></script><img src=x onerror=RUN><script>RUN</script>"
                    .replace("RUN", FUNCTION + "()");

    /** The title of a competency has 100 characters at most. */
    private static final String SHORT =
            "x\"'></title></textarea><img src=x onerror=RUN>".replace("RUN", FUNCTION + "()");

    /** More elements, for where a text may be long. */
    private static final String TEXT = PAYLOAD
            + " --></style><svg/onload=RUN><details open ontoggle=RUN> <a href=javascript:RUN>x</a>"
                    .replace("RUN", FUNCTION + "()");

    private static final String ID = "0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0d01";
    private static final String SEND = "form[action$='/answers'] button:not([name])";
    private static final String SKIP = "form[action$='/answers'] button[name=skip]";

    @TempDir
    Path folder;

    @Test
    void the_trap_catches_what_runs() throws Exception {
        var page = Files.writeString(
                folder.resolve("page.html"), "<!doctype html><title>A page</title><p title='" + PAYLOAD + "'>");
        try (var browser = Browser.open(URI.create("http://localhost/"), "en", Inspection.NO_PAGE)) {
            browser.trap(FUNCTION);
            browser.go(page.toUri());

            assertThat(browser.trapped()).isNotEmpty();
        }
    }

    @Test
    void nothing_that_is_written_runs_on_pages_of_readers_authors_and_candidates() throws Exception {
        try (var stack = LauncherStack.start(folder);
                var browser = Browser.open(stack.url(), "en", Inspection.NO_PAGE)) {
            write(Api.of(stack), stack.token("author"));
            Api.of(stack).postAs(stack.token("operator"), "interview/api/practice-tests/asyncio/launch");
            browser.trap(FUNCTION);
            publish(browser, stack.token("author"));

            for (String path : List.of(
                    "",
                    "tracks/python",
                    "topics/scripts",
                    "topics/scripts/one",
                    "search?topic=scripts",
                    "search?q=generator",
                    "search?q=" + URLEncoder.encode(PAYLOAD, StandardCharsets.UTF_8),
                    "interview/practise/scripts/one")) {
                visit(browser, path);
            }
            assertThat(browser.text("h1")).contains("onerror=" + FUNCTION + "()");
            practise(browser);
            takeAnInterview(browser);
            for (String path : List.of("", "/history", "/try")) {
                visit(browser, "author/questions/" + ID + path);
            }
            visit(browser, "author");
            visit(browser, "author/topics/scripts/export");
        }
    }

    private static void visit(Browser browser, String path) {
        browser.go(path);
        assertThat(browser.trapped()).as(path).isEmpty();
    }

    /** A topic and a question with the payload in each text that is shown. */
    private static void write(Api api, String author) {
        api.postAs(
                author,
                "api/author/topics",
                Map.of("slug", "scripts", "section", "python/concurrency", "markdown", """
                        ---
                        title: %1$s
                        position: 90
                        updated: 2026-11-22
                        competencies:
                          pausing: %2$s
                        ---

                        %3$s
                        """.formatted(
                                quoted(PAYLOAD), quoted(SHORT), TEXT)));
        api.postAs(author, "api/author/questions", Map.of("topic", "scripts", "slug", "one", "markdown", """
                        ---
                        id: %1$s
                        kind: open
                        title: %2$s
                        position: 1
                        difficulty: easy
                        competency: pausing
                        tags: [generators]
                        minutes: 3
                        ---

                        Explain what a generator is. %3$s

                        ## Answer

                        It pauses. %3$s

                        ## Rubric

                        - pauses: it pauses at each yield %3$s
                        - keeps: it keeps its variables

                        ## Hints

                        - think of %3$s
                        """.formatted(
                        ID, quoted(PAYLOAD), TEXT)));
    }

    private static void publish(Browser browser, String author) {
        browser.go("author");
        browser.type("input[name=token]", author);
        browser.follow("form.stack button");
        visit(browser, "author/questions/" + ID);
        for (String status : List.of("in-review", "published")) {
            browser.follow("button[value=" + status + "]");
            assertThat(browser.trapped()).as(status).isEmpty();
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"") + "\"";
    }

    private static void practise(Browser browser) {
        browser.type("textarea", "It pauses at each yield. " + TEXT);
        browser.follow("form.stack button");
        assertThat(browser.trapped()).as("a graded answer").isEmpty();
    }

    /** Answers what takes a text with the payload, and skips the rest. */
    private static void takeAnInterview(Browser browser) {
        browser.go("interview/practice-tests/asyncio");
        browser.follow("main form button:not([name])");
        for (int pages = 0; browser.count("form[action$='/answers']") == 1; pages++) {
            assertThat(pages).isLessThan(60);
            assertThat(browser.trapped()).as("a question").isEmpty();
            var field = "form[action$='/answers'] :is(textarea, input[type=text])";
            boolean takesText = browser.count(field) == 1;
            if (takesText) {
                browser.type(field, "It waits. " + TEXT);
            }
            browser.follow(takesText ? SEND : SKIP);
        }
        assertThat(browser.html()).contains("It waits.");
        assertThat(browser.trapped()).as("the report").isEmpty();
    }
}
