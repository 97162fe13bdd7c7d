package dev.rehearse.content.write;

import dev.rehearse.content.model.Competency;
import dev.rehearse.content.model.PracticeTest;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Section;
import dev.rehearse.content.model.Topic;
import dev.rehearse.content.model.Track;
import java.util.List;

/** Writes what content says as the files that say it. Reading them again gives the same. */
public final class ContentWriter {

    private static final String FORMER_SLUGS = "former-slugs";

    private ContentWriter() {}

    /** The text of track.md. */
    public static String write(Track track) {
        return file(part(track.title(), track.position()).list(FORMER_SLUGS, track.formerSlugs()), track.description());
    }

    /** The text of section.md. */
    public static String write(Section section) {
        return file(
                part(section.title(), section.position()).list(FORMER_SLUGS, section.formerSlugs()),
                section.description());
    }

    /** The text of topic.md. */
    public static String write(Topic topic) {
        var front = part(topic.title(), topic.position())
                .field("updated", topic.updated())
                .list(FORMER_SLUGS, topic.formerSlugs());
        if (!topic.competencies().isEmpty()) {
            var named = new FrontMatter();
            for (Competency competency : topic.competencies()) {
                named.field(competency.id(), competency.title());
            }
            front.nested("competencies", List.of(named));
        }
        return file(front, topic.description());
    }

    /** The text of a question's file. */
    public static String write(Question question) {
        return file(
                QuestionWriter.front(question), question.prompt() + "\n\n" + new TaskWriter().write(question.task()));
    }

    /** The text of practice-test.yaml. */
    public static String write(PracticeTest test) {
        return PracticeTestWriter.write(test);
    }

    private static FrontMatter part(String title, int position) {
        return new FrontMatter().field("title", title).field("position", position);
    }

    private static String file(FrontMatter front, String body) {
        return "---\n" + front + "---\n\n" + body.strip() + "\n";
    }
}
