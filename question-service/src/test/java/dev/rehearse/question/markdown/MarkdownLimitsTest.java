package dev.rehearse.question.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.markdown.Body;
import dev.rehearse.content.markdown.MarkdownLimits;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The limits of the lint and those of the renderer fit each other. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MarkdownLimitsTest {

    @TestFactory
    Stream<DynamicTest> what_the_lint_lets_through_is_shown_rendered() {
        var markdown = new Markdown();
        return PathologicalInputs.all().entrySet().stream()
                .flatMap(input -> Stream.of(100, 1_000, 19_000, 100_000)
                        .map(length -> DynamicTest.dynamicTest(input.getKey() + " " + length, () -> {
                            var text = "A question.\n\n" + input.getValue().apply(length);
                            var findings = new Findings();
                            MarkdownLimits.parse(new Body("q.md", 1, text), findings);

                            if (findings.count() == 0) {
                                assertThat(markdown.html(text)).startsWith("<p>A question.</p>");
                            }
                        })));
    }
}
