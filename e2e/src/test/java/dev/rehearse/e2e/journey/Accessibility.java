package dev.rehearse.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.chrome.ChromeDriver;

/** Accessibility violations that axe-core finds: the rules of WCAG 2.2 up to AA, and its best practices. */
final class Accessibility {

    private static final String RULES = """
            {
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
              rules: {'target-size': {enabled: true}}
            }""";

    private static final String COLOURS = "{runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']}}";

    private static final String RUN = """
            const done = arguments[0];
            axe.run(document, RULES).then(
              found => done(found.violations.map(rule =>
                rule.id + ': ' + rule.nodes.map(node => node.target + ' ' + node.failureSummary).join('; '))),
              failure => done(['axe failed: ' + failure]));
            """;

    private final JavascriptExecutor page;

    Accessibility(JavascriptExecutor page) {
        this.page = page;
    }

    /**
     * From the next page on, each has axe-core from its beginning: to send its half megabyte for every check would take
     * about as long as the checks.
     */
    static void prepare(ChromeDriver driver) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", axe()));
    }

    void check(String name) {
        check(name, RULES);
        assertThat(page.executeScript(
                        "return document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                .as(name + " is wider than its window")
                .isEqualTo(false);
    }

    /** What depends on the theme, of a page that was checked in the other one. */
    void checkColours(String name) {
        check(name, COLOURS);
    }

    private void check(String name, String rules) {
        assertThat((List<?>) page.executeAsyncScript(RUN.replace("RULES", rules)))
                .as(name)
                .isEmpty();
    }

    private static String axe() {
        try (var script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
