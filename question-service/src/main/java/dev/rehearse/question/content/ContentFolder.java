package dev.rehearse.question.content;

import dev.rehearse.question.catalog.Section;
import dev.rehearse.question.catalog.Topic;
import dev.rehearse.question.catalog.Track;
import dev.rehearse.question.content.ContentTree.QuestionFile;
import dev.rehearse.question.content.FrontMatter.OfPart;
import dev.rehearse.question.content.FrontMatter.OfTopic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads a content folder: TRACK/track.md, TRACK/SECTION/section.md, TRACK/SECTION/TOPIC/topic.md, questions below it. */
public final class ContentFolder {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Path root;
    private final Findings findings = new Findings();
    private final List<Topic> topics = new ArrayList<>();
    private final List<QuestionFile> questions = new ArrayList<>();

    private ContentFolder(Path root) {
        this.root = root;
    }

    /** Reads the folder and reports everything that is wrong with it; throws only when it can't be read at all. */
    public static ContentTree read(Path root) {
        var folder = new ContentFolder(root);
        folder.subfolders(root).forEach(folder::readTrack);
        folder.checkIds();
        folder.checkNotEmpty();
        return new ContentTree(List.copyOf(folder.topics), List.copyOf(folder.questions), folder.findings.all());
    }

    private void readTrack(Path folder) {
        own(folder, "track.md")
                .ifPresent(file -> FrontMatter.read(file, OfPart.class, findings)
                        .map(front -> new Track(name(folder), front.title(), file.opening(), front.position()))
                        .ifPresent(track -> subfolders(folder).forEach(section -> readSection(section, track))));
    }

    private void readSection(Path folder, Track track) {
        var path = track.slug() + "/" + name(folder);
        own(folder, "section.md")
                .ifPresent(file -> FrontMatter.read(file, OfPart.class, findings)
                        .map(front -> new Section(path, track, front.title(), file.opening(), front.position()))
                        .ifPresent(section -> subfolders(folder).forEach(topic -> readTopic(topic, section))));
    }

    private void readTopic(Path folder, Section section) {
        own(folder, "topic.md")
                .ifPresent(file -> FrontMatter.read(file, OfTopic.class, findings)
                        .map(front -> new Topic(
                                name(folder),
                                section,
                                front.title(),
                                file.opening(),
                                front.position(),
                                front.updated()))
                        .ifPresent(topic -> {
                            topics.add(topic);
                            questionFiles(folder).forEach(question -> readQuestion(question, topic));
                        }));
    }

    private void readQuestion(Path path, Topic topic) {
        markdown(path)
                .flatMap(file -> {
                    checkSlug(path, file.slug());
                    return QuestionReader.read(file, topic.slug(), findings);
                })
                .ifPresent(questions::add);
    }

    private Optional<MarkdownFile> own(Path folder, String name) {
        checkSlug(folder, name(folder));
        var file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            findings.add(relative(file), 1, Rule.C8, "is missing");
            return Optional.empty();
        }
        return markdown(file);
    }

    private Optional<MarkdownFile> markdown(Path file) {
        try {
            return MarkdownReader.read(relative(file), Files.readString(file), findings);
        } catch (IOException e) {
            findings.add(relative(file), 1, Rule.C1, "can't be read as UTF-8: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void checkSlug(Path path, String slug) {
        if (!SLUG.matcher(slug).matches()) {
            findings.add(relative(path), 1, Rule.C7, "\"" + slug + "\" is not lower-case words joined by hyphens");
        }
    }

    private void checkIds() {
        Map<UUID, QuestionFile> seen = new HashMap<>();
        for (QuestionFile question : questions) {
            var other = seen.putIfAbsent(question.id(), question);
            if (other != null) {
                findings.add(question.path(), 1, Rule.C3, "has the id of " + other.path());
            }
        }
    }

    /** An empty folder is a volume that was not mounted rather than an author who gave up. */
    private void checkNotEmpty() {
        if (topics.isEmpty() && findings.count() == 0) {
            findings.add(".", 1, Rule.C8, "holds no topic");
        }
    }

    private List<Path> subfolders(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the content folder can't be read: " + folder.toAbsolutePath(), e);
        }
    }

    private static List<Path> questionFiles(Path topic) {
        try (var files = Files.walk(topic, 2)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !name(file).equals("topic.md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the topic's folder can't be read: " + topic.toAbsolutePath(), e);
        }
    }

    private String relative(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
