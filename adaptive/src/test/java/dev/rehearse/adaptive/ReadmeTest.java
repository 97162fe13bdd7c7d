package dev.rehearse.adaptive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.adaptive.ability.AbilityEstimate;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.Response;
import dev.rehearse.adaptive.level.CutScores;
import dev.rehearse.adaptive.level.LevelVerdict;
import dev.rehearse.adaptive.stopping.MaximumLength;
import dev.rehearse.adaptive.stopping.MinimumLength;
import dev.rehearse.adaptive.stopping.TargetStandardError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Path SOURCE = Path.of("src/test/java/dev/rehearse/adaptive/ReadmeTest.java");

    @Test
    void the_example_runs() {
        // region example
        ItemPool pool = ItemPool.of(List.of(
                Item.twoParameterLogistic("gil", 1.2, -0.6),
                Item.twoParameterLogistic("asyncio", 1.4, 0.3),
                Item.twoParameterLogistic("metaclass", 0.9, 1.5)));

        TestProcedure test = TestProcedure.over(pool)
                .seed(42)
                .stopWhen(new MinimumLength(2, new TargetStandardError(0.4)), new MaximumLength(20))
                .build();

        List<Response> responses = List.of(new Response("asyncio", 1));
        String what = switch (test.next(responses)) {
            case Step.Administer(var item, var estimate, var reason) ->
                "ask " + item.id() + ", best of " + reason.candidates() + " at " + estimate.ability();
            case Step.Stop(var reason, var estimate) -> "stop, " + reason + " at " + estimate.ability();
        };

        AbilityEstimate estimate = test.estimate(responses);
        LevelVerdict verdict = CutScores.from("junior")
                .at(-0.5, "mid")
                .at(0.8, "senior")
                .verdict(estimate, test.posterior(responses), 0.95);
        // endregion

        assertThat(what).startsWith("ask gil, best of 2 at 0.5");
        assertThat(verdict.level().name()).isEqualTo("mid");
        assertThat(verdict.lowest().name()).isEqualTo("junior");
        assertThat(verdict.highest().name()).isEqualTo("senior");
    }

    @Test
    void the_readme_shows_the_example_that_runs() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + example() + "```\n");
    }

    private static String example() throws IOException {
        String source = Files.readString(SOURCE);
        int start = source.indexOf("// region example\n") + "// region example\n".length();
        return source.substring(start, source.indexOf("// endregion"))
                        .stripTrailing()
                        .stripIndent() + "\n";
    }
}
