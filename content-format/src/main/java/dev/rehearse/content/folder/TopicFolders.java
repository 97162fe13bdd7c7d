package dev.rehearse.content.folder;

import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Section;
import dev.rehearse.content.model.Topic;
import dev.rehearse.content.question.QuestionReader;
import dev.rehearse.content.question.ReadQuestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads the folders of topics: the topic's own file, its blueprint, and questions, here or one folder further down. */
final class TopicFolders {

    private static final String TOPIC = "topic.md";

    private final Entries entries;
    private final OwnFiles ownFiles;
    private final Findings findings;
    private final List<Topic> topics = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Blueprints blueprints;
    private final UnaryOperator<ReadQuestion> kept;
    private final FormerSlugRules formerSlugs = new FormerSlugRules();

    /** @param kept what is kept of a question that was read */
    TopicFolders(
            Entries entries,
            OwnFiles ownFiles,
            Findings findings,
            Blueprints blueprints,
            UnaryOperator<ReadQuestion> kept) {
        this.entries = entries;
        this.ownFiles = ownFiles;
        this.findings = findings;
        this.blueprints = blueprints;
        this.kept = kept;
    }

    void read(Path folder, Section section) {
        ownFiles.description(folder, TOPIC)
                .flatMap(own -> topic(folder, own, section))
                .ifPresent(topic -> {
                    topics.add(topic);
                    readEntries(folder, topic);
                });
    }

    private Optional<Topic> topic(Path folder, OwnFiles.Description own, Section section) {
        var slug = Entries.slug(folder);
        var former = FormerSlugs.of(own.front(), slug);
        formerSlugs.add(slug, entries.relative(folder.resolve(TOPIC)), former);
        return new TopicFields(own, section).read(slug, former);
    }

    private void readEntries(Path folder, Topic topic) {
        for (Path entry : entries.of(folder)) {
            if (Entries.name(entry).equals(Blueprints.FILE)) {
                blueprints.beside(entry, topic);
            } else if (Entries.isFolder(entry) && !Entries.isMarkdown(entry)) {
                readFurtherDown(entry, topic);
            } else if (!Entries.name(entry).equals(TOPIC)) {
                readQuestion(entry, topic);
            }
        }
    }

    private void readFurtherDown(Path folder, Topic topic) {
        for (Path entry : entries.of(folder)) {
            if (Entries.isFolder(entry) && !Entries.isMarkdown(entry)) {
                rejectDeep(entry);
            } else {
                readQuestion(entry, topic);
            }
        }
    }

    private void rejectDeep(Path folder) {
        entries.of(folder).stream().filter(Entries::isMarkdown).forEach(ownFiles::rejectMisplaced);
    }

    private void readQuestion(Path entry, Topic topic) {
        if (!Entries.isMarkdown(entry) || OwnFiles.isReadme(entry)) {
            ownFiles.rejectMisplaced(entry);
            return;
        }
        if (Entries.isFolder(entry)) {
            findings.add(entries.relative(entry), 1, Rule.FILE, "is a folder and is called like a file; rename it");
        } else if (entries.hasGoodName(entry)) {
            unread.add(new Unread(entry, topic));
        }
    }

    /** The file of a question that is to be read. */
    private record Unread(Path file, Topic topic) {}

    private Stream<ReadQuestion> read(Unread question) {
        var own = findings.in(entries.relative(question.file()));
        return ownFiles
                .markdown(question.file())
                .flatMap(file -> new QuestionReader(file, question.topic(), own).read(Entries.slug(question.file())))
                .map(kept)
                .stream();
    }

    /**
     * The content, its questions read by as many threads as there are cores. A reference to a question that doesn't
     * exist becomes a finding.
     */
    Content content() {
        formerSlugs.check(findings);
        List<ReadQuestion> questions =
                unread.parallelStream().flatMap(this::read).toList();
        var names = new RelatedNames(questions, findings);
        List<Question> resolved = names.resolved();
        names.rejectCycles(resolved);
        return new Content(topics, resolved, blueprints.read(topics, resolved));
    }

    /** Where the questions are that were read, of a folder without findings. */
    FolderQuestions questions(List<Question> resolved) {
        var known = new ArrayList<FolderQuestions.Known>();
        for (int i = 0; i < resolved.size(); i++) {
            var question = resolved.get(i);
            var place = unread.get(i);
            known.add(new FolderQuestions.Known(
                    place.file(),
                    question.file(),
                    place.topic(),
                    question.id(),
                    question.profile().relations()));
        }
        return new FolderQuestions(known);
    }
}
