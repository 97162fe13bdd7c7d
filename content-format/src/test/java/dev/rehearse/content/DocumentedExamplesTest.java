package dev.rehearse.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.content.model.Kind;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.write.ContentWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/content.md are content, all of them together and written again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentedExamplesTest {

    private static final Path HOME = Path.of(System.getProperty("rehearse.home", ".."));
    private static final Pattern EXAMPLE = Pattern.compile("#### `([^`]+)`\n````[a-z]+\n(.*?)\n````\n", Pattern.DOTALL);

    @TempDir
    Path root;

    @BeforeEach
    void writeExamples() throws IOException {
        var folder = new SampleFolder(root);
        EXAMPLE.matcher(Files.readString(HOME.resolve("docs/content.md")))
                .results()
                .forEach(example -> folder.write(example.group(1), example.group(2) + "\n"));
    }

    @Test
    void they_keep_the_rules_and_show_every_kind() {
        var content = new SampleFolder(root).content();

        assertThat(content.questions()).extracting(Question::kind).containsExactlyInAnyOrder(Kind.values());
        assertThat(content.practiceTests()).hasSize(2);
    }

    @Test
    void written_and_read_again_they_say_the_same(@TempDir Path copy) {
        assertWrittenAgain(root, copy);
    }

    @Test
    void so_does_the_content_of_the_project(@TempDir Path copy) {
        assertWrittenAgain(HOME.resolve("content"), copy);
    }

    private static void assertWrittenAgain(Path original, Path copy) {
        var content = new SampleFolder(original).content();
        var written = new SampleFolder(copy);

        content.topics().forEach(topic -> {
            written.write(
                    topic.section().track().slug() + "/track.md",
                    ContentWriter.write(topic.section().track()));
            written.write(topic.section().path() + "/section.md", ContentWriter.write(topic.section()));
            written.write(topic.path() + "/topic.md", ContentWriter.write(topic));
        });
        content.questions().forEach(question -> written.write(question.file(), ContentWriter.write(question)));
        content.practiceTests().forEach(test -> written.write(test.file(), ContentWriter.write(test)));

        assertThat(written.content()).isEqualTo(content);
    }
}
