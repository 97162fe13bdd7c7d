package dev.rehearse.e2e.journey;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The look at pages finds what it is there to find. */
@EnabledIfSystemProperty(named = "rehearse.chromium", matches = ".+", disabledReason = "no Chromium with its driver")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessibilityTest {

    @TempDir
    static Path folder;

    /** One for all pages: a look begins with a window and a theme of its own, whatever an earlier one has left. */
    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open(URI.create("http://localhost/"), "en", Inspection.EACH_PAGE);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<img src='x'>|image-alt",
                "<input>|label",
                "<p style='color: #aaa; background: #fff'>pale</p>|color-contrast",
                "<style>@media (prefers-color-scheme: light) and (width < 500px) { p { color: #ccc } }</style><p>pale</p>|bad-page-390-light",
                "<style>@media (prefers-color-scheme: dark) and (width > 500px) { p { color: #ccc } }</style><p>pale</p>|bad-page-1280-dark",
                "<p style='width: 1000px'>wide</p>|is wider than its window"
            })
    void accessibility_violations_are_named(String content, String fault) throws IOException {
        var page = Files.writeString(folder.resolve("page.html"), """
                <!doctype html><html lang="en"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>A page</title><main><h1>A page</h1>%s</main></html>""".formatted(content));
        browser.go(page.toUri());

        assertThatThrownBy(() -> browser.look("bad-page"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(fault);
    }
}
