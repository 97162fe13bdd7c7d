package dev.rehearse.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.grading.local.LocalGrader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Path SOURCE = Path.of("src/test/java/dev/rehearse/grading/ReadmeTest.java");

    @Test
    void the_example_runs() {
        // region example
        Rubric rubric = Rubric.of(
                RubricPoint.of("lifo", "The element that was added last is removed first."),
                new RubricPoint(
                        "cost",
                        "Push and pop take constant time.",
                        1,
                        true,
                        List.of("both operations are O(1)"),
                        List.of("push has to move all other elements")));
        Grader grader = new LocalGrader();

        Grade grade = grader.grade(GradingTask.of(
                "What is a stack?",
                List.of(),
                rubric,
                "It is a list where the element added last is removed first. Think of plates."));

        double score = grade.score();
        Verdict ofTheFirst = grade.points().getFirst().verdict();
        // endregion

        assertThat(ofTheFirst).isEqualTo(Verdict.HEARD);
        assertThat(score).isBetween(0.3, 0.7);
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
