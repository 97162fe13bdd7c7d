package dev.rehearse.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearse.e2e.stack.Api;
import dev.rehearse.e2e.stack.Mailbox;
import dev.rehearse.e2e.stack.Stack;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The main job as people do it, in real browsers that prefer English and German. Each page is looked at on a desk and
 * on a phone, in light and in dark; {@code -Drehearse.pictures=true} leaves pictures in target/screenshots.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
interface BrowserJourney {

    String READER = "browser@example.org";
    String GERMAN = "leser@example.org";

    /** Questions whose pages are looked at: enough for each kind to be among them. */
    int LOOKED_AT = 8;

    /** The running product. */
    Stack stack();

    Inspection inspection();

    @Test
    @Order(1)
    @EnabledIfSystemProperty(
            named = "rehearse.chromium",
            matches = ".+",
            disabledReason = "no Chromium with its driver")
    default void in_a_browser_from_reading_to_a_report_and_out_again() throws IOException, InterruptedException {
        var stack = stack();
        try (var browser = Browser.open(stack.url(), "en", inspection());
                var german = Browser.open(stack.url(), "de", inspection())) {
            var topic = stack.url().resolve("topics/asyncio");
            var reader = new SubscriberPages(browser, stack.mailbox(), READER, "reader");
            var leser = new SubscriberPages(german, stack.mailbox(), GERMAN, "german");
            browser.go("");
            browser.look("01-home");
            findAndRead(browser);
            browser.go("");
            browser.follow("a[href='/topics/asyncio']");
            assertThat(browser.count("section.question")).isEqualTo(6);
            reader.signUp(topic, "asyncio");
            leser.signUp(topic, "asyncio");

            Api.of(stack).postAs(stack.token("operator"), "interview/api/practice-tests/asyncio/launch");
            var mail = stack.mailbox().to(READER, "is here");
            var germanMail = stack.mailbox().to(GERMAN, "ist da");
            followTheMail(german, germanMail);
            offersThePracticeTest(browser);
            browser.follow("#_practice a.button");
            browser.look("11-start");
            browser.follow("main form button");
            takeTheInterview(browser, Api.of(stack).getAs(stack.token("service"), "api/item-pool?topic=asyncio"));
            browser.look("13-report");
            assertThat(browser.text("h1")).matches("Your level: .*(junior|mid-level|senior)");

            takesAQuizInTwoWindows(browser, german);

            reader.leave(mail);
            leser.leave(germanMail);
            reader.askForAccess(stack.url().resolve("notify/access"));
            leser.askForAccess(stack.url().resolve("notify/access"));
            lookAround(browser);
        }
    }

    /** Searches, recalls the answer before it is unfolded, and reads on. */
    private static void findAndRead(Browser browser) throws IOException {
        browser.follow("header.top a[href='/search']");
        browser.type("#q", "asyncio event loop");
        browser.follow("form.search button");
        browser.look("02-results");
        var found = browser.text("ol.found a");
        browser.follow("ol.found a");
        assertThat(browser.text("h1")).isEqualTo(found);
        assertThat(browser.isShown("details.answer > div")).isFalse();
        browser.look("02-question");
        browser.click("details.answer summary");
        assertThat(browser.isShown("details.answer > div")).isTrue();
        browser.look("02-answer");

        browser.follow(".neighbors .next");
        assertThat(browser.text("h1")).isNotEqualTo(found);
        assertThat(browser.isShown("details.answer > div")).isFalse();
        browser.follow(".neighbors .previous");
        assertThat(browser.text("h1")).isEqualTo(found);
        browser.follow(".eyebrow a[href='/topics/asyncio']");
        assertThat(browser.text("h1")).isEqualTo("asyncio & async/await");
    }

    private static void followTheMail(Browser german, Mailbox.Mail mail) throws IOException {
        german.go(mail.link("/interview/"));
        german.look("german-start");
        assertThat(german.text("h1")).startsWith("Übungstest:");
        german.go("interview/practice-tests");
        german.look("german-practice-tests");
        german.go("notify/nope");
        german.look("german-not-found");
    }

    private static void offersThePracticeTest(Browser browser) throws IOException {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            browser.go("topics/asyncio");
            return browser.count("#_practice a.button") == 1;
        });
        browser.click("section.question summary");
        browser.look("10-topic-after-launch");
    }

    /** The pages that lie beside the way. */
    private static void lookAround(Browser browser) throws IOException {
        for (var page : List.of(
                "",
                "tracks/python",
                "topics/asyncio?print",
                "design",
                "search",
                "search?q=event+loop&difficulty=easy",
                "search?q=nothing+has+these+words&difficulty=easy",
                "interview/practice-tests",
                "api/docs",
                "interview/api/docs",
                "notify/api/docs")) {
            browser.go(page);
            browser.look("14-" + page.replaceAll("[/?&=+]", "-"));
        }
        browser.go("interview/interviews/AAAAAAAAAAAAAAAAAAAAAA");
        browser.look("15-no-such-interview");
        browser.go("mailbox/nope");
        browser.look("15-no-such-mail");
        browser.go("topics/nope");
        browser.look("16-not-found");
        assertThat(browser.text("h1")).isEqualTo("No such topic");
    }

    /**
     * A quiz explains each answer; another browser with its address is where the first one is, and both can't answer.
     */
    private static void takesAQuizInTwoWindows(Browser browser, Browser other) throws IOException {
        browser.go("interview/practice-tests/asyncio");
        browser.follow("button[name=mode]");
        other.go(browser.address());
        other.look("german-question");
        var question = browser.value("input[name=question]");
        assertThat(other.value("input[name=question]")).isEqualTo(question);

        browser.follow("form[action$='/answers'] button[name=skip]");
        browser.look("17-quiz-feedback");
        other.follow("form[action$='/answers'] button:not([name])");
        assertThat(other.value("input[name=question]")).isNotEqualTo(question);
        other.look("german-other-window");

        browser.follow("main p.row a.button");
        while (browser.count("form[action$='/answers']") == 1) {
            browser.follow("form[action$='/answers'] button[name=skip]");
            browser.follow("main p.row a.button");
        }
        browser.look("17-quiz-report");
        browser.follow("form[action$='/report/retry'] button");
        assertThat(browser.count("form[action$='/answers']")).isEqualTo(1);
        browser.go("interview/mine");
        browser.look("18-own-interviews");
        assertThat(browser.count("main a.card")).isEqualTo(3);
    }

    /**
     * Answers as a candidate who knows two of three things, takes one hint, and has nothing to add when asked further.
     */
    private static void takeTheInterview(Browser browser, JsonNode pool) throws IOException {
        var asked = new LinkedHashSet<String>();
        for (int page = 0; browser.count("form[action$='/answers']") == 1; page++) {
            assertThat(page).isLessThan(60);
            var item = item(pool, browser.value("input[name=question]"));
            boolean isNew = asked.add(item.get("id").asText());
            boolean rightly = asked.size() % 3 != 1;
            if (page < LOOKED_AT) {
                browser.look("12-question-" + page);
            }
            if (!isNew) {
                browser.look("12-follow-up");
                browser.follow("form[action$='/answers'] button[name=skip]");
                continue;
            }
            answer(browser, item, rightly);
            browser.follow("form[action$='/answers'] button:not([name])");
        }
        assertThat(asked).hasSizeBetween(6, 15);
    }

    private static void answer(Browser browser, JsonNode item, boolean rightly) throws IOException {
        switch (item.get("kind").asText()) {
            case "open" -> {
                browser.follow("button[name=hint]");
                browser.look("12-hint");
                var claims = item.get("rubric").findValuesAsText("claim");
                browser.type("textarea", rightly ? String.join(" ", claims) : claims.getFirst());
            }
            case "output" ->
                browser.type("textarea", rightly ? item.get("key").get(0).asText() : "nothing");
            case "short-answer" ->
                browser.type(
                        "input[type=text]", rightly ? item.get("key").get(0).asText() : "nothing");
            case "order" -> browser.placeAll();
            default -> choose(browser, item, rightly);
        }
    }

    /** Chooses the key, or the first option that is not in it. */
    private static void choose(Browser browser, JsonNode item, boolean rightly) {
        var key = new ArrayList<String>();
        item.get("key").forEach(letter -> key.add(letter.asText()));
        for (JsonNode option : item.get("options")) {
            if (key.contains(option.get("key").asText()) == rightly) {
                browser.chooseOption(option.get("text").get("html").asText());
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
