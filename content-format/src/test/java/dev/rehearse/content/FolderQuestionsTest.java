package dev.rehearse.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rehearse.content.folder.Checked;
import dev.rehearse.content.folder.ContentFolder;
import dev.rehearse.content.folder.FolderQuestions;
import dev.rehearse.content.folder.Reading;
import dev.rehearse.content.model.Question;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder whose questions are read one by one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FolderQuestionsTest {

    @TempDir
    Path root;

    private SampleFolder folder = new SampleFolder(Path.of("."));

    @BeforeEach
    void threeQuestions() {
        folder = SampleFolder.in(root);
        folder.topic("t/s/other", "title: O\nposition: 2\nupdated: 2026-01-01");
        write("a/first", 1, "prerequisites: [second]\n");
        write("a/second", 2, "");
        write("other/third", 3, "follow-ups: [" + id(1) + "]\n");
    }

    private static String id(int number) {
        return SampleFolder.ID.substring(0, 35) + number;
    }

    private void write(String path, int number, String references) {
        folder.write(
                "t/s/" + path + ".md",
                SampleFolder.FRONT
                                .replace(SampleFolder.ID, id(number))
                                .replace("minutes: 1\n", "minutes: 1\n" + references)
                        + SampleFolder.REST);
    }

    private FolderQuestions checked() {
        return switch (ContentFolder.check(root)) {
            case Checked.Good good -> good.questions();
            case Checked.Refused refused -> throw new AssertionError(refused.findings());
        };
    }

    @Test
    void they_are_those_of_the_whole_folder_with_their_references() {
        var questions = checked();

        assertThat(questions).containsExactlyElementsOf(folder.content().questions());
        assertThat(questions.size()).isEqualTo(3);
        assertThat(questions.ofTopic("other")).extracting(Question::slug).containsExactly("third");
    }

    @Test
    void each_is_read_when_its_turn_comes() {
        var questions = checked();

        folder.write(
                "t/s/a/second.md",
                SampleFolder.FRONT.replace(SampleFolder.ID, id(2)).replace("Which?", "Which one?") + SampleFolder.REST);

        assertThat(questions).extracting(Question::prompt).containsExactly("Which?", "Which one?", "Which?");
    }

    @Test
    void one_that_is_not_valid_any_more_or_another_one_is_named() {
        var questions = checked();

        write("a/second", 4, "");

        assertThatThrownBy(() -> questions.forEach(question -> {}))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("t/s/a/second.md was changed while it was read");
    }

    @Test
    void a_folder_has_the_same_findings_as_when_it_is_read_whole() {
        write("a/second", 1, "prerequisites: [first, nowhere]\n");
        folder.write("t/s/a/bad.md", "no front matter");

        assertThat(ContentFolder.check(root))
                .isInstanceOfSatisfying(
                        Checked.Refused.class,
                        checked -> assertThat(ContentFolder.read(root))
                                .isEqualTo(new Reading.Refused(checked.findings())));
    }
}
