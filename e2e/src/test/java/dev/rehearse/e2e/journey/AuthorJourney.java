package dev.rehearse.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.e2e.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A question on its way from an author to readers in a browser, behind the gateway. Each page is looked at. */
@DisplayNameGeneration(ReplaceUnderscores.class)
interface AuthorJourney {

    /** Time for a check of what was typed, on a machine that does other things too. */
    Duration LONGEST_CHECK = Duration.ofMinutes(1);

    String FIELD = "textarea[name=markdown]";
    String SAVE = "button[name=do][value=save]";

    /** The running product. */
    Stack stack();

    Inspection inspection();

    @Test
    @Order(3)
    @EnabledIfSystemProperty(
            named = "rehearse.chromium",
            matches = ".+",
            disabledReason = "no Chromium with its driver")
    default void a_question_is_written_mended_looked_at_reviewed_published_and_read(@TempDir Path folder)
            throws IOException, InterruptedException {
        var stack = stack();
        try (var browser = Browser.open(stack.url(), "en", inspection());
                var german = Browser.open(stack.url(), "de", inspection())) {
            signInAsAuthor(browser, stack.token("author"));
            makeTopic(browser);
            changeTopic(browser);
            mendWhileTyping(browser);
            answerIt(browser);
            publish(browser);

            browser.follow("a[href*='/topics/generator-basics']");
            assertThat(browser.text("h1")).isEqualTo("What is a generator?");
            assertThat(browser.text(".prompt")).isEqualTo("Explain what a generator is.");

            edit(browser);
            editWhileTheSignInEnds(browser, stack.token("author"));
            compareAndRestore(browser);
            importAfterADryRun(browser, folder);
            offerExports(browser);
            lookInGerman(german, stack.token("author"));
        }
    }

    private static void signInAsAuthor(Browser browser, String token) throws IOException {
        browser.go("author");
        browser.look("author-01-sign-in");
        browser.type("input[name=token]", token);
        browser.follow("form.stack button");
        browser.look("author-02-empty-list");
    }

    private static void makeTopic(Browser browser) throws IOException {
        browser.follow("main p a[href='/author/new-topic']");
        browser.look("author-03-new-topic");
        browser.type("input[name=slug]", "generator-basics");
        browser.replace(FIELD, "Title of the topic", "Generator basics");
        browser.follow("form.stack button");
        assertThat(browser.text("ul.topics")).contains("Generator basics");
    }

    private static void changeTopic(Browser browser) throws IOException {
        browser.follow("ul.topics a[href='/author/topics/generator-basics']");
        browser.look("author-15-topic");
        browser.replace(FIELD, "Say in a few sentences what this is about.", "Functions that pause.");
        browser.follow("form.stack button");
        assertThat(browser.text(".notice.good")).isEqualTo("Saved.");
        browser.follow("p.eyebrow a");
    }

    /** The findings follow what is typed, without a reload; what has an error is not stored. */
    private static void mendWhileTyping(Browser browser) throws IOException {
        browser.follow("ul.topics a[href='/author/new-question?topic=generator-basics']");
        browser.look("author-04-new-question");
        browser.type("input[name=slug]", "what-a-generator-is");
        browser.replace(FIELD, "Title of the question", "What is a generator?");
        browser.replace(FIELD, "Ask here.", "Explain what a generator is.");
        browser.replace(FIELD, "minutes: 2", "minutes: two");
        await().atMost(LONGEST_CHECK).until(() -> browser.count(".lines .wrong") == 1);
        assertThat(browser.count(".gutter .found")).isEqualTo(1);
        browser.look("author-05-finding");
        browser.follow(SAVE);
        assertThat(browser.text(".notice.bad")).contains("The Markdown was not accepted");

        browser.replace(FIELD, "minutes: two", "minutes: 2");
        await().atMost(LONGEST_CHECK).until(() -> browser.count(".preview") == 1);
        assertThat(browser.text(".preview .prompt")).isEqualTo("Explain what a generator is.");
        browser.look("author-06-preview");
        browser.follow(SAVE);
        assertThat(browser.text(".tag")).isEqualTo("draft");
        browser.look("author-07-draft");
    }

    private static void answerIt(Browser browser) throws IOException {
        browser.follow("a[href$='/try']");
        browser.type("textarea[name=answer]", "A claim that a good answer makes. It is another way to say it.");
        browser.follow("form.question button");
        assertThat(browser.text("#result")).contains("What a strong answer covers");
        assertThat(browser.count(".verdicts li")).isEqualTo(1);
        browser.look("author-08-tried");
        browser.follow("p.eyebrow a");
    }

    private static void publish(Browser browser) throws IOException {
        browser.follow("button[value=in-review]");
        assertThat(browser.text(".tag")).isEqualTo("in review");
        browser.follow("button[value=published]");
        assertThat(browser.text(".tag")).isEqualTo("published");
        browser.look("author-09-published");
    }

    private static void edit(Browser browser) throws IOException {
        browser.go("author?text=what-a-generator-is");
        browser.look("author-10-list");
        browser.follow(".authored a");
        browser.replace(FIELD, "Explain what a generator is.", "Explain what a generator is, and when it runs.");
        assertThat(browser.count("[data-saved-only] button:disabled")).isPositive();
        browser.follow(SAVE);
        assertThat(browser.text(".tag")).isEqualTo("draft");
        assertThat(browser.text("main")).contains("version 1 is served");
    }

    /** Saving asks for a sign-in, and saves after it. */
    private static void editWhileTheSignInEnds(Browser browser, String token) throws IOException {
        assertThat(browser.isShown("[data-done-notice]")).isTrue();
        browser.replace(FIELD, "and when it runs.", "and when it pauses.");
        assertThat(browser.isShown("[data-done-notice]")).isFalse();
        browser.forgetCookies();
        browser.follow(SAVE);
        assertThat(browser.text(".notice.warm")).contains("keeps what you sent");
        browser.look("author-11-sign-in-again");
        browser.type("input[name=token]", token);
        browser.follow("form.stack button");
        assertThat(browser.text(".notice.good")).isEqualTo("Saved.");
        assertThat(browser.value(FIELD)).contains("and when it pauses.");
    }

    /** The words that differ, and the first version as the draft again. */
    private static void compareAndRestore(Browser browser) throws IOException {
        browser.follow("a[href$='/history']");
        assertThat(browser.count("pre.diff ins")).isPositive();
        assertThat(browser.text("pre.diff")).contains("and when it pauses");
        browser.look("author-12-history");
        browser.follow("form[action$='/restore'] button");
        assertThat(browser.text(".notice.good")).contains("is the draft now");
        browser.follow("p.eyebrow a");
        assertThat(browser.value(FIELD))
                .contains("Explain what a generator is.")
                .doesNotContain("and when it pauses");
    }

    private static void importAfterADryRun(Browser browser, Path folder) throws IOException {
        var quiz = Files.writeString(
                folder.resolve("quiz.gift"),
                "::Yield:: Which keyword makes a function a generator? {=yield#It pauses. ~return}\n");
        browser.follow("nav a[href='/author/imports']");
        browser.click("#format option[value=gift]");
        browser.type("#file", quiz.toString());
        browser.follow("form.card.stack button");
        awaitReport(browser);
        assertThat(browser.text("h2 [role=status]")).contains("would be created");
        browser.look("author-13-dry-run");
        browser.follow("section.card form button");
        awaitReport(browser);
        assertThat(browser.text("h2 [role=status]")).contains("was created");
        browser.follow("section.card a");
        assertThat(browser.text(".tag")).isEqualTo("draft");
    }

    /** On a slow machine the page of the import says first how far it is, and its script loads the report. */
    private static void awaitReport(Browser browser) {
        await().atMost(LONGEST_CHECK).until(() -> browser.count("h2 [role=status]") == 1);
    }

    /** German words are longer, and the pages have the same room for them. */
    private static void lookInGerman(Browser german, String token) throws IOException {
        german.go("author");
        german.type("input[name=token]", token);
        german.follow("form.stack button");
        assertThat(german.text("h1")).isEqualTo("Fragen der Autoren");
        german.look("author-15-german-list");
        german.follow(".authored a");
        german.look("author-15-german-editor");
        german.follow("a[href$='/history']");
        german.look("author-15-german-history");
        for (var page : List.of("new-topic", "new-question?topic=generator-basics", "imports")) {
            german.go("author/" + page);
            german.look("author-15-german-" + page.replaceAll("\\W.*", ""));
        }
    }

    private static void offerExports(Browser browser) throws IOException {
        browser.go("author/topics/generator-basics/export");
        assertThat(browser.text("p.eyebrow")).isEqualTo("Generator basics");
        assertThat(browser.count("a[href*='/export/file']")).isPositive();
        browser.look("author-14-export");
    }
}
