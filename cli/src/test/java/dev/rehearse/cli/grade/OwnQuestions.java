package dev.rehearse.cli.grade;

import dev.rehearse.content.folder.ContentFolder;
import dev.rehearse.content.folder.Reading;
import dev.rehearse.content.model.Question;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The open questions of our own content. */
final class OwnQuestions {

    static final Path FOLDER = Path.of(System.getProperty("rehearse.home"), "content");

    private OwnQuestions() {}

    static List<Question> all() {
        return switch (ContentFolder.read(FOLDER)) {
            case Reading.Good(var content) -> content.questions();
            case Reading.Refused refused -> throw new AssertionError(refused.findings());
        };
    }

    static List<OpenQuestion> open() {
        return all().stream()
                .filter(OpenQuestion::isGraded)
                .map(OpenQuestion::of)
                .toList();
    }

    /** The best of its sample answers. */
    static String strong(OpenQuestion question) {
        return question.open().samples().stream()
                .max(Comparator.comparingInt(sample -> sample.earned().size()))
                .orElseThrow()
                .text();
    }
}
