package dev.rehearse.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.e2e.stack.Api;
import dev.rehearse.e2e.stack.Stack;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A campaign as an operator steers it in a browser, behind the gateway. Each page is looked at. */
@DisplayNameGeneration(ReplaceUnderscores.class)
interface OperatorJourney {

    /**
     * Of a topic of their own, whose practice test no other journey launches. They take a minute at
     * {@link Stack#MAILS_A_SECOND}: time enough to pause; the test does not wait for the end.
     */
    int SUBSCRIBERS = 60 * Stack.MAILS_A_SECOND;

    Duration PATIENCE = Duration.ofMinutes(1);

    /** The running product. */
    Stack stack();

    Inspection inspection();

    @Test
    @Order(2)
    @EnabledIfSystemProperty(
            named = "rehearse.chromium",
            matches = ".+",
            disabledReason = "no Chromium with its driver")
    default void a_campaign_is_drafted_followed_live_paused_resumed_and_cancelled()
            throws IOException, InterruptedException {
        var stack = stack();
        try (var browser = Browser.open(stack.url(), "en", inspection())) {
            bringSubscribers(stack);
            signIn(browser, stack.token("operator"));
            draft(browser);

            browser.click("details summary");
            browser.look("operator-05-send");
            browser.follow("form[action$='/steps/send'] button");
            assertThat(browser.text(".tag")).isEqualTo("sending");
            goesOnByItself(browser);
            browser.look("operator-06-sending");

            browser.follow("form[action$='/steps/pause'] button");
            assertThat(browser.text(".tag")).isEqualTo("paused");
            browser.look("operator-07-paused");
            browser.follow("form[action$='/steps/resume'] button");
            assertThat(browser.text(".tag")).isEqualTo("sending");
            goesOnByItself(browser);

            browser.click("details summary");
            browser.follow("form[action$='/steps/cancel'] button");
            assertThat(browser.text(".tag")).isEqualTo("cancelled");
            browser.look("operator-08-cancelled");
            browser.follow("a[href$='/failed']");
            browser.look("operator-09-failed");
            browser.go("notify/operator");
            browser.look("operator-10-list");
            launchPracticeTest(browser);
        }
    }

    /** Signed in already: one sign-in opens the pages of all services. */
    private static void launchPracticeTest(Browser browser) throws IOException {
        browser.go("interview/operator");
        browser.look("operator-11-practice-tests");
        browser.follow("a.card[href$='/collections']");
        assertThat(browser.text(".tag")).isEqualTo("draft");
        browser.look("operator-12-practice-test");
        browser.click("details summary");
        browser.follow("form[action$='/launch'] button");
        assertThat(browser.text(".tag")).isEqualTo("launched");
        browser.look("operator-13-launched");
    }

    private static void bringSubscribers(Stack stack) throws IOException, InterruptedException {
        var lines = IntStream.range(0, SUBSCRIBERS).mapToObj("""
            {"email": "s%d@example.org", "scope": "java/language/collections", "locale": "en", \
            "consentedAt": "2026-01-02T03:04:05Z", "evidence": "List at the fair"}\
            """::formatted).collect(Collectors.joining("\n"));

        var answer = Api.of(stack).postLinesAs(stack.token("operator"), "notify/api/imports", lines);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void signIn(Browser browser, String token) throws IOException {
        browser.go("notify/operator");
        browser.look("operator-01-sign-in");
        browser.type("input[name=token]", token);
        browser.follow("main form button");
        assertThat(browser.text("h1")).isEqualTo("Campaigns");
        browser.look("operator-02-campaigns");
    }

    private static void draft(Browser browser) throws IOException {
        browser.follow("a[href='/notify/operator/new']");
        browser.follow("form.stack button");
        assertThat(browser.text("#title-wrong")).isEqualTo("This is missing.");
        assertThat(browser.count("#page-wrong")).isZero();
        browser.look("operator-03-new");
        browser.type("#title", "Collections & streams");
        browser.type("#topic", "java/language/collections");
        browser.type("#practiceTest", "collections");
        browser.type("#page", "/collections");
        browser.follow("form.stack button");
        assertThat(browser.text(".tag")).isEqualTo("draft");
        browser.look("operator-04-draft");
        browser.follow("a[href$='/preview']");
        browser.look("operator-04-preview");
        browser.follow("nav[aria-label=Operators] a:last-child");
    }

    /** The page is updated in place, without a reload. */
    private static void goesOnByItself(Browser browser) {
        browser.mark();
        for (int change = 0; change < 3; change++) {
            var before = browser.text("[data-processed]");
            await().atMost(PATIENCE)
                    .until(() -> !browser.text("[data-processed]").equals(before));
        }
        assertThat(browser.isMarked()).isTrue();
    }
}
