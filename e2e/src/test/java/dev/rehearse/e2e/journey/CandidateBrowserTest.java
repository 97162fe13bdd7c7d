package dev.rehearse.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rehearse.e2e.stack.BareProduct;
import dev.rehearse.e2e.stack.Candidates;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Interviews in a browser whose time runs out, or that runs no scripts. */
@EnabledIfSystemProperty(named = "rehearse.chromium", matches = ".+", disabledReason = "no Chromium with its driver")
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(1200)
@Tag("slow")
class CandidateBrowserTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TIME_LIMIT_SECONDS = 40 * 60;
    private static final String ANSWERS = "form[action$='/answers']";
    private static final String SEND = ANSWERS + " button:not([name])";
    private static final String SKIP = ANSWERS + " button[name=skip]";

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private BareProduct product;

    @BeforeEach
    void start() throws Exception {
        product = new BareProduct(folder);
        product.postgres().start();
        product.start("question-service").awaitReadiness(200);
        // Without a gateway, the service has the files of its pages itself.
        product.start("interview-service", Map.of("REHEARSE_SITE", "/interview/site"))
                .awaitReadiness(200);
        Candidates.of(product, http).launch(product.operator());
    }

    @AfterEach
    void stop() throws Exception {
        product.close();
        http.close();
    }

    private Browser opened() {
        var browser = Browser.open(URI.create(product.url("interview-service") + "/"), "en", Inspection.EACH_PAGE);
        browser.go("interview/practice-tests/asyncio");
        return browser;
    }

    /** Leaves all running interviews so much time. */
    private void leave(Duration time) throws SQLException {
        product.postgres()
                .execute("UPDATE interview.interview SET started_at = now() - interval '%d s'"
                        .formatted(TIME_LIMIT_SECONDS - time.toSeconds()));
    }

    @Test
    void what_was_typed_when_the_time_is_up_is_in_the_report_that_follows_by_itself() throws Exception {
        try (var browser = opened()) {
            browser.follow("main form button:not([name])");
            for (int skipped = 0; browser.count("textarea") == 0; skipped++) {
                assertThat(skipped).isLessThan(15);
                browser.follow(SKIP);
            }
            browser.type("textarea", "typed and not sent");
            await().atMost(PATIENCE).until(() -> !browser.text("[data-saved]").isEmpty());

            leave(Duration.ofSeconds(100));
            browser.go(browser.address());
            assertThat(browser.value("textarea")).isEqualTo("typed and not sent");
            await().atMost(PATIENCE).until(() -> browser.text("body").contains("Two minutes left"));
            browser.look("19-two-minutes");
            leave(Duration.ofSeconds(5));
            browser.go(browser.address());

            await().atMost(PATIENCE).until(() -> browser.address().getPath().endsWith("/report"));
            assertThat(browser.html()).contains("typed and not sent");
        }
    }

    @Test
    void without_script_a_wrong_answer_is_shown_again_and_an_interview_comes_to_its_report() {
        try (var browser = opened()) {
            browser.runNoScripts();
            browser.follow("main form button:not([name])");
            while (browser.count("select[required]") > 0) {
                browser.follow(SKIP); // the browser itself would keep it
            }
            var question = browser.value("input[name=question]");
            browser.follow(SEND);
            assertThat(browser.count("[role=alert]")).isEqualTo(1);
            assertThat(browser.value("input[name=question]")).isEqualTo(question);

            for (int pages = 0; browser.count(ANSWERS) == 1; pages++) {
                assertThat(pages).isLessThan(60);
                answer(browser);
            }

            assertThat(browser.address().getPath()).endsWith("/report");
            assertThat(browser.count("h1")).isEqualTo(1);
        }
    }

    @Test
    void a_text_that_is_too_long_is_neither_cut_off_nor_sent() {
        try (var browser = opened()) {
            browser.go("interview/practise/asyncio/how-do-coroutines-differ-from-threads");
            browser.mark();

            browser.type("textarea", "a".repeat(6_001));
            browser.click("form.stack button");

            assertThat(browser.isMarked()).isTrue();
            assertThat(browser.value("textarea")).hasSize(6_001);
            assertThat(browser.text(".wrong")).startsWith("The answer has 6,001 characters and may have 6,000.");

            browser.replace("textarea", "aaa", "");
            assertThat(browser.text("#wrong")).isEqualTo("5,998 of 6,000 characters");
            assertThat(browser.count(".wrong")).isEqualTo(0);
            browser.follow("form.stack button");
            assertThat(browser.isMarked()).isFalse();
        }
    }

    @Test
    void without_script_a_text_that_is_too_long_to_be_read_is_still_there_on_the_way_back() {
        try (var browser = opened()) {
            browser.runNoScripts();
            browser.go("interview/practise/asyncio/how-do-coroutines-differ-from-threads");
            browser.replace("textarea", "", "a".repeat(300_000));

            browser.follow("form.stack button");
            assertThat(browser.text("p.lead")).contains("longer than 256 KiB", "Back button");
            browser.back();

            assertThat(browser.value("textarea")).hasSize(300_000);
            assertThat(browser.text("form.stack noscript")).isEqualTo("At most 6,000 characters");
        }
    }

    /** Takes the first hint and the first option, or types a word; has nothing to add to an answer. */
    private static void answer(Browser browser) {
        if (browser.count("button[name=hint][value='1']") == 1) {
            browser.follow("button[name=hint]");
        }
        if (browser.count("input[name=followUp]") == 1) {
            browser.follow(SKIP);
            return;
        }
        if (browser.count("textarea") == 1) {
            browser.type("textarea", "It waits for its task.");
        } else if (browser.count("input[type=text]") == 1) {
            browser.type("input[type=text]", "await");
        } else if (browser.count("select") > 0) {
            browser.placeAll();
        } else {
            browser.click("input[name=answer][value=a]");
        }
        browser.follow(SEND);
    }
}
