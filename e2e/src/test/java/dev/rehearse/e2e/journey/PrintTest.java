package dev.rehearse.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Paper can't be unfolded. */
@EnabledIfSystemProperty(named = "rehearse.chromium", matches = ".+", disabledReason = "no Chromium with its driver")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintTest {

    private static final Path SITE = Path.of("../site/src/main/resources/site").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void folded_answers_are_printed_without_script() throws IOException {
        try (var browser = opened("<link rel='stylesheet' href='%s'>".formatted(address("site.css")))) {
            assertThat(browser.isShown("#folded p")).isFalse();

            browser.showAsPrinted();

            assertThat(browser.isShown("#folded p")).isTrue();
        }
    }

    @Test
    void paper_is_light_for_those_who_prefer_dark_pages_too() throws IOException {
        try (var browser = opened("<link rel='stylesheet' href='%s'>".formatted(address("site.css")))) {
            var light = browser.background();

            browser.showAsPrintedFromDark();

            assertThat(browser.background()).isEqualTo(light);
        }
    }

    @Test
    void a_script_unfolds_them_for_print_and_folds_them_again() throws IOException {
        try (var browser = opened("<script src='%s' defer></script>".formatted(address("site.js")))) {
            browser.fire("beforeprint");
            browser.fire("beforeprint");
            assertThat(browser.count("details[open]")).isEqualTo(2);

            browser.fire("afterprint");

            assertThat(browser.count("#folded[open]")).isZero();
            assertThat(browser.count("#unfolded[open]")).isEqualTo(1);
        }
    }

    private static URI address(String file) {
        return SITE.resolve(file).toUri();
    }

    private Browser opened(String head) throws IOException {
        var page = Files.writeString(folder.resolve("page.html"), """
                <!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>%s
                <main><details id="folded"><summary>Question</summary><p>Answer</p></details>
                <details id="unfolded" open><summary>Question</summary><p>Answer</p></details></main></html>""".formatted(head));
        var browser = Browser.open(URI.create("http://localhost/"), "en", Inspection.NO_PAGE);
        browser.go(page.toUri());
        return browser;
    }
}
