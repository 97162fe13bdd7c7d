package dev.rehearse.content.folder;

import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.markdown.MarkdownFile;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Relations;
import dev.rehearse.content.model.Topic;
import dev.rehearse.content.question.QuestionReader;
import dev.rehearse.content.question.ReadQuestion;
import dev.rehearse.content.text.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/**
 * The questions of a valid folder. Each is read from its file when its turn comes, so that memory does not grow with
 * their texts; iterating throws an {@link UncheckedIOException} if a file has changed so that it is no longer valid.
 */
public final class FolderQuestions implements Iterable<Question> {

    private final List<Known> questions;

    FolderQuestions(List<Known> questions) {
        this.questions = List.copyOf(questions);
    }

    /**
     * What is kept of a question.
     *
     * @param name of the file, below the content folder
     */
    record Known(Path file, String name, Topic topic, UUID id, Relations relations) {}

    public int size() {
        return questions.size();
    }

    /** Those of one topic. */
    public FolderQuestions ofTopic(String slug) {
        return new FolderQuestions(questions.stream()
                .filter(question -> question.topic().slug().equals(slug))
                .toList());
    }

    @Override
    public Iterator<Question> iterator() {
        return questions.stream().map(FolderQuestions::read).iterator();
    }

    private static Question read(Known known) {
        var findings = new Findings();
        var own = findings.in(known.name());
        return TextFile.read(known.file(), own)
                .flatMap(text -> MarkdownFile.of(text, own))
                .flatMap(file -> new QuestionReader(file, known.topic(), own).read(Entries.slug(known.file())))
                .map(ReadQuestion::question)
                .filter(question -> question.id().equals(known.id()))
                .map(question -> question.with(question.profile().referringTo(known.relations())))
                .orElseThrow(() ->
                        new UncheckedIOException(new IOException(known.name() + " was changed while it was read")));
    }
}
