package dev.rehearse.question.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What a text costs grows with its length alone. Times are those of this thread's processor, compared within one run.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MarkdownCostTest {

    /** The longest text that is parsed, and one of many times that. */
    private static final int LONGEST = 20_000;

    private static final int FAR_TOO_LONG = 1_000_000;

    private static final int MOST_TIMES_PROSE = 60;
    private static final int LONGEST_HTML = 201_000;
    private static final int RUNS = 5;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Markdown markdown = new Markdown();

    @TestFactory
    Stream<DynamicTest> a_hostile_text_costs_a_bounded_multiple_of_prose_of_its_length() {
        var prose = "The *event loop* runs `one` task at a time. ".repeat(LONGEST / 44);
        double usual = cost(prose);
        return PathologicalInputs.all().entrySet().stream()
                .map(input -> DynamicTest.dynamicTest(input.getKey(), () -> {
                    var longest = cut(input.getValue().apply(LONGEST), LONGEST);

                    assertThat(cost(longest)).isLessThan(MOST_TIMES_PROSE * usual);
                    assertThat(markdown.html(longest)).hasSizeLessThan(LONGEST_HTML);
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_text_far_beyond_the_limit_costs_no_more_and_shows_its_beginning() {
        var prose = "The *event loop* runs `one` task at a time. ".repeat(LONGEST / 44);
        double usual = cost(prose);
        return PathologicalInputs.all().entrySet().stream()
                .map(input -> DynamicTest.dynamicTest(input.getKey(), () -> {
                    var text = cut(input.getValue().apply(FAR_TOO_LONG), FAR_TOO_LONG);

                    assertThat(cost(text)).isLessThan(MOST_TIMES_PROSE * usual);
                    assertThat(markdown.html(text)).startsWith("<pre><code>").endsWith("…</code></pre>\n");
                }));
    }

    /** The fastest of several runs: the others were held up by something. */
    private double cost(String text) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            markdown.html(text);
            fastest = Math.min(fastest, THREADS.getCurrentThreadCpuTime() - start);
        }
        return fastest;
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }
}
