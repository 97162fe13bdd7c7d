package dev.rehearse.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The main job as a person does it, in a real browser. Leaves a picture of each page in target/screenshots. */
@DisplayNameGeneration(ReplaceUnderscores.class)
interface BrowserJourney {

    String BROWSER = "browser@example.org";

    /** Starts the product; what it leaves behind goes into the folder. */
    Stack start(Path folder) throws IOException, InterruptedException;

    @Test
    @EnabledIfSystemProperty(
            named = "rehearse.chromium",
            matches = ".+",
            disabledReason = "no Chromium with its driver")
    default void in_a_browser_from_reading_to_a_report_and_out_again(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (var stack = start(folder);
                var browser = Browser.open(stack)) {
            var mails = stack.mailbox();
            browser.go("");
            browser.picture("01-home");
            browser.follow("a[href='/topics/asyncio']");
            assertThat(browser.count("section.question")).isEqualTo(6);
            browser.picture("02-topic-before-launch");

            browser.type("input[type=email]", BROWSER);
            browser.follow("form[action='/notify/subscriptions'] button");
            browser.picture("03-check-your-mail");
            var confirmation = mails.to(BROWSER, "asyncio");
            openMail(browser, mails, confirmation, "04");
            browser.go(confirmation.link());
            browser.picture("06-confirm");
            browser.follow("main form button");
            browser.picture("07-confirmed");

            Api.of(stack).postAs(stack.token("operator"), "interview/api/practice-tests/asyncio/launch");
            openMail(browser, mails, mails.to(BROWSER, "is here"), "08");
            browser.go("topics/asyncio");
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                browser.go("topics/asyncio");
                return browser.count("#practice a.button") == 1;
            });
            browser.picture("10-topic-after-launch");
            browser.follow("#practice a.button");
            browser.picture("11-start");
            browser.follow("main form button");
            takeTheInterview(browser, Api.of(stack).getAs(stack.token("service"), "api/item-pool?topic=asyncio"));
            browser.picture("13-report");
            assertThat(browser.text("h1")).containsAnyOf("Your level: mid-level", "Your level: senior");

            browser.go(mails.to(BROWSER, "is here").link());
            browser.picture("14-unsubscribe");
            browser.follow("main form button");
            browser.picture("15-unsubscribed");
            browser.go("topics/nope");
            browser.picture("16-not-found");
            assertThat(browser.text("h1")).isEqualTo("No such topic");
        }
    }

    private static void openMail(Browser browser, Mailbox mails, Mailbox.Mail mail, String number) throws IOException {
        browser.go(mails.page());
        browser.picture(number + "-mailbox");
        browser.go(mail.page());
        browser.picture(number + "-mail");
    }

    /** Answers as somebody who knows two of three things. */
    private static void takeTheInterview(Browser browser, JsonNode pool) throws IOException {
        for (int answered = 0; browser.count("form[action$='/answers']") == 1; answered++) {
            assertThat(answered).isLessThan(15);
            var item = item(pool, browser.value("input[name=question]"));
            boolean rightly = answered % 3 != 1;
            if (browser.count("textarea") == 1) {
                browser.type("textarea", rightly ? item.get("key").get(0).asText() : "nothing");
            } else {
                choose(browser, item, rightly);
            }
            if (answered == 2) {
                browser.picture("12-question");
            }
            browser.follow("form[action$='/answers'] button:not([name])");
        }
    }

    /** Chooses the key, or the first option that is not in it. */
    private static void choose(Browser browser, JsonNode item, boolean rightly) {
        var key = new ArrayList<String>();
        item.get("key").forEach(letter -> key.add(letter.asText()));
        for (JsonNode option : item.get("options")) {
            var letter = option.get("key").asText();
            if (key.contains(letter) == rightly) {
                browser.click("input[value=" + letter + "]");
                if (!rightly) {
                    return;
                }
            }
        }
    }

    private static JsonNode item(JsonNode pool, String id) {
        for (JsonNode item : pool.get("items")) {
            if (item.get("id").asText().equals(id)) {
                return item;
            }
        }
        throw new AssertionError("no item " + id);
    }
}
