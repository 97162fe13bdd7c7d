package dev.rehearse.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Relations;
import dev.rehearse.content.write.ContentWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What questions say of each other: enemies, prerequisites, follow-ups. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RelationsTest {

    @TempDir
    Path root;

    private SampleFolder folder = new SampleFolder(Path.of("."));

    @BeforeEach
    void twoTopics() {
        folder = SampleFolder.in(root);
        folder.topic("t/s/other", "title: O\nposition: 2\nupdated: 2026-01-01");
    }

    @Test
    void others_are_named_by_their_file_in_the_topic_and_by_id_in_any() {
        write("a", 1, "enemies: [b]\nprerequisites: [c, \"" + id(4) + "\"]\nfollow-ups: [b]");
        write("b", 2, "");
        write("c", 3, "");
        write("other", "d", 4, "");

        var a = folder.content().questions().getFirst();

        assertThat(a.profile().relations())
                .isEqualTo(new Relations(List.of(id(2)), List.of(id(3), id(4)), List.of(id(2))));
    }

    @Test
    void they_are_written_as_they_are_read() {
        write("a", 1, "enemies: [b]\nprerequisites: [c]\nfollow-ups: [b]");
        write("b", 2, "prerequisites: [c]");
        write("c", 3, "follow-ups: [a, b]");
        var before = folder.content();

        before.questions().forEach(question -> folder.write(question.file(), ContentWriter.write(question)));

        assertThat(folder.content()).isEqualTo(before);
        assertThat(before.questions()).extracting(Question::slug).containsExactly("a", "b", "c");
    }

    @Test
    void what_is_not_there_and_the_question_itself_are_found_by_line() {
        write("a", 1, "prerequisites:\n  - x\n  - a\nfollow-ups: [d]");
        write("other", "d", 4, "");

        assertThat(folder.findings())
                .containsExactly(
                        "t/s/a/a.md:8: reference: prerequisites: \"x\" is no other question; name the file without .md, or"
                                + " the id",
                        "t/s/a/a.md:9: reference: prerequisites: \"a\" is no other question; name the file without .md, or"
                                + " the id",
                        "t/s/a/a.md:10: reference: follow-ups: \"d\" is no other question; name the file without .md, or"
                                + " the id");
    }

    @Test
    void no_question_comes_both_before_and_after() {
        write("a", 1, "prerequisites: [b]\nfollow-ups: [" + id(2) + "]");
        write("b", 2, "");

        assertThat(folder.findings())
                .containsExactly("t/s/a/a.md:8: reference: follow-ups: \"" + id(2)
                        + "\" stands in prerequisites, too; it comes before or after");
    }

    @Test
    void each_cycle_of_prerequisites_is_found_once() {
        write("a", 1, "prerequisites: [f]");
        write("b", 2, "prerequisites: [c]");
        write("c", 3, "prerequisites:\n  - f\n  - e");
        write("e", 5, "prerequisites: [b]");
        write("f", 6, "");
        write("g", 7, "prerequisites: [\"" + id(8) + "\"]");
        write("other", "h", 8, "prerequisites: [\"" + id(7) + "\"]");

        assertThat(folder.findings())
                .containsExactly(
                        "t/s/a/b.md:7: reference: prerequisites: \"c\" needs this question itself, by way of c, e; delete"
                                + " one of these",
                        "t/s/a/g.md:7: reference: prerequisites: \"" + id(8)
                                + "\" needs this question itself, by way of" + " h; delete one of these");
    }

    @Test
    void many_ways_to_one_question_are_no_cycle() {
        write("a", 1, "prerequisites: [b, c]");
        write("b", 2, "prerequisites: [e]");
        write("c", 3, "prerequisites: [e, b]");
        write("e", 5, "follow-ups: [a]");

        assertThat(folder.findings()).isEmpty();
    }

    private void write(String slug, int id, String relations) {
        write("a", slug, id, relations);
    }

    private void write(String topic, String slug, int id, String relations) {
        var front = SampleFolder.FRONT.replace(SampleFolder.ID, id(id).toString());
        var all = relations.isEmpty() ? front : front.replace("minutes: 1", "minutes: 1\n" + relations);
        folder.write("t/s/" + topic + "/" + slug + ".md", all + SampleFolder.REST);
    }

    private static UUID id(int number) {
        return UUID.fromString("0b1f8a52-6d2f-4f0e-9a6b-3f1f6f1f0b0" + number);
    }
}
