package dev.rehearse.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.content.write.ContentWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The names that topics, sections and tracks had before. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormerSlugsTest {

    private static final String TOPIC = "title: A\nposition: 1\nupdated: 2026-01-01\n";
    private static final String TRACK = "---\ntitle: T\nposition: 1\n%s\n---\nText.\n";

    @TempDir
    Path root;

    private SampleFolder folder = new SampleFolder(Path.of("."));

    @BeforeEach
    void emptyTopic() {
        folder = SampleFolder.in(root);
    }

    @Test
    void a_topic_a_section_and_a_track_have_them_in_the_order_of_their_files() {
        folder.write("t/track.md", TRACK.formatted("former-slugs: [u, v]"));
        folder.write("t/s/section.md", TRACK.formatted("former-slugs: [x, w]"));
        folder.topic("t/s/a", TOPIC + "former-slugs: [c, b]");

        var topic = folder.content().topics().getFirst();

        assertThat(topic.formerSlugs()).isEqualTo(List.of("c", "b"));
        assertThat(topic.section().formerSlugs()).isEqualTo(List.of("x", "w"));
        assertThat(topic.section().track().formerSlugs()).isEqualTo(List.of("u", "v"));
    }

    @Test
    void they_are_written_as_they_are_read() {
        folder.write("t/track.md", TRACK.formatted("former-slugs: [u]"));
        folder.write("t/s/section.md", TRACK.formatted("former-slugs: [w]"));
        folder.topic("t/s/a", TOPIC + "former-slugs: [c, b]");
        var before = folder.content();

        var topic = before.topics().getFirst();
        folder.write("t/s/a/topic.md", ContentWriter.write(topic));
        folder.write("t/s/section.md", ContentWriter.write(topic.section()));
        folder.write("t/track.md", ContentWriter.write(topic.section().track()));

        assertThat(folder.content()).isEqualTo(before);
    }

    @Test
    void each_is_a_slug_once_and_not_that_of_the_folder() {
        folder.topic("t/s/a", TOPIC + "former-slugs:\n  - c\n  - A b\n  - c\n  - a");

        assertThat(folder.findings())
                .containsExactly(
                        "t/s/a/topic.md:7: field: former-slugs must be lower-case words joined by hyphens, at most 100"
                                + " characters, and is \"A b\"",
                        "t/s/a/topic.md:8: field: former-slugs names c twice; delete it",
                        "t/s/a/topic.md:9: field: former-slugs names the folder as it is called now; delete it");
    }

    @Test
    void none_is_the_name_of_another_topic_or_in_the_list_of_another() {
        folder.topic("t/s/a", TOPIC + "former-slugs: [b, c]");
        folder.topic("t/s/b", TOPIC + "former-slugs:\n  - d\n  - c");

        assertThat(folder.findings())
                .containsExactly(
                        "t/s/a/topic.md:5: name: former-slugs: \"b\" is the name of what t/s/b/topic.md describes; an"
                                + " address leads to one place",
                        "t/s/b/topic.md:7: name: former-slugs: \"c\" stands in t/s/a/topic.md, too; an address leads to"
                                + " one place");
    }

    @Test
    void a_track_may_have_the_former_name_of_a_topic_but_not_of_a_track() {
        folder.topic("t/s/a", TOPIC + "former-slugs: [t]");
        folder.write("u/track.md", TRACK.formatted("former-slugs: [t]"));

        assertThat(folder.findings())
                .containsExactly("u/track.md:4: name: former-slugs: \"t\" is the name of what t/track.md describes; an"
                        + " address leads to one place");
    }

    @Test
    void a_former_name_of_a_section_is_its_own_in_its_track_and_may_be_used_in_another() {
        folder.topic("t/s/a", TOPIC);
        folder.topic("t/z/b", TOPIC);
        folder.topic("u/z/c", TOPIC);
        folder.write("u/track.md", "---\ntitle: U\nposition: 2\n---\nText.\n");
        folder.write("t/s/section.md", TRACK.formatted("former-slugs: [z, y, t]"));
        folder.write("t/z/section.md", TRACK.formatted("former-slugs: [y]"));
        folder.write("u/z/section.md", TRACK.formatted("former-slugs: [y, s]"));

        assertThat(folder.findings())
                .containsExactly(
                        "t/s/section.md:4: name: former-slugs: \"z\" is the name of what t/z/section.md describes; an"
                                + " address leads to one place",
                        "t/z/section.md:4: name: former-slugs: \"y\" stands in t/s/section.md, too; an address leads"
                                + " to one place");
    }
}
