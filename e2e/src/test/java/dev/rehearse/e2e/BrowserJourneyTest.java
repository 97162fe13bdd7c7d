package dev.rehearse.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The main job as a person does it, in a real browser. Leaves a picture of each page in target/screenshots. */
@EnabledIfSystemProperty(named = "rehearse.chromium", matches = ".+", disabledReason = "no Chromium with its driver")
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrowserJourneyTest {

    private static final String READER = "browser@example.org";

    @TempDir
    Path folder;

    @Test
    void from_reading_to_a_report_and_out_again() throws IOException, InterruptedException {
        try (var stack = LauncherStack.start(folder);
                var browser = Browser.open(stack)) {
            var mails = new Mails(Api.of(stack));
            browser.go("");
            browser.picture("01-home");
            browser.follow("a[href='/topics/asyncio']");
            assertThat(browser.count("section.question")).isEqualTo(6);
            browser.picture("02-topic-before-launch");

            browser.type("input[type=email]", READER);
            browser.follow("form[action='/notify/subscriptions'] button");
            browser.picture("03-check-your-mail");
            var confirmation = mails.to(READER, "asyncio");
            openMail(browser, "confirmation", "04");
            browser.go(confirmation.link());
            browser.picture("06-confirm");
            browser.follow("main form button");
            browser.picture("07-confirmed");

            Api.of(stack).postAs(stack.token("operator"), "interview/api/practice-tests/asyncio/launch");
            mails.to(READER, "is here");
            openMail(browser, "launch", "08");
            browser.go("topics/asyncio");
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                browser.go("topics/asyncio");
                return browser.count("#practice a.button") == 1;
            });
            browser.picture("10-topic-after-launch");
            browser.follow("#practice a.button");
            browser.picture("11-start");
            browser.follow("main form button");
            takeTheInterview(browser);
            browser.picture("13-report");
            assertThat(browser.text("h1")).contains("Your level:");

            browser.go(mails.to(READER, "is here").link());
            browser.picture("14-unsubscribe");
            browser.follow("main form button");
            browser.picture("15-unsubscribed");
            browser.go("topics/nope");
            browser.picture("16-not-found");
            assertThat(browser.text("h1")).isEqualTo("No such topic");
        }
    }

    private static void openMail(Browser browser, String name, String number) throws IOException {
        browser.go("mailbox/");
        browser.picture(number + "-mailbox");
        browser.follow("main table a");
        browser.picture(number + "-mail-" + name);
    }

    /** Answers as somebody who knows half of it: the first option, or nothing. */
    private static void takeTheInterview(Browser browser) throws IOException {
        for (int answered = 0; browser.count("form[action$='/answers']") == 1; answered++) {
            assertThat(answered).isLessThan(15);
            if (answered == 0) {
                browser.picture("12-question");
            }
            if (browser.count("input[name=answer]") > 0) {
                browser.click("label.option");
            } else {
                browser.type("textarea", "1\n2");
            }
            browser.follow("form[action$='/answers'] button:not([name])");
        }
    }
}
