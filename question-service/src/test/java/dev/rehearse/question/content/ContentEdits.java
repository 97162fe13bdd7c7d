package dev.rehearse.question.content;

import dev.rehearse.question.fixture.FolderOfFiles;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Edits of a content folder, likely and unlikely ones, drawn at random. */
final class ContentEdits {

    private static final List<String> SLUGS = List.of("await", "one-thread", "printed", "new-name", "a", "topic");
    private static final List<String> GARBAGE = List.of(
            "\0",
            "\uFEFF",
            "\u001b[31m",
            "---\n",
            "title: \"\"\n",
            "position: 0\n",
            "tags: [null]\n",
            "{{{",
            "- [x] x\n",
            "```",
            "updated: \"+999999999-01-01\"\n",
            "![x](y)",
            "\u202e",
            "&a [*a]",
            "title: \"A\\0\"\n",
            "> > > >\n");

    private final RandomGenerator random;
    private final List<Consumer<FolderOfFiles>> edits = List.of(
            this::rename,
            this::swapFiles,
            this::delete,
            this::giveNewId,
            this::retag,
            this::retitle,
            this::duplicate,
            this::moveToAnotherTopic,
            this::insertGarbage,
            this::scramble,
            this::cut,
            this::swapTopics,
            this::renameTopic,
            this::copyTopic,
            this::deleteTopic);

    ContentEdits(RandomGenerator random) {
        this.random = random;
    }

    void edit(FolderOfFiles folder) {
        one(edits).accept(folder);
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String file(FolderOfFiles folder) {
        return one(List.copyOf(folder.files().keySet()));
    }

    private static List<String> topics(FolderOfFiles folder) {
        return folder.files().keySet().stream()
                .filter(path -> path.endsWith("/topic.md"))
                .map(ContentEdits::parent)
                .toList();
    }

    private static String parent(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : path;
    }

    private void rename(FolderOfFiles folder) {
        var file = file(folder);
        folder.move(file, parent(file) + "/" + one(SLUGS) + ".md");
    }

    private void swapFiles(FolderOfFiles folder) {
        folder.swap(file(folder), file(folder));
    }

    private void delete(FolderOfFiles folder) {
        folder.delete(file(folder));
    }

    private void giveNewId(FolderOfFiles folder) {
        var file = file(folder);
        folder.write(file, folder.text(file).replaceFirst("id: .*", "id: " + freshId()));
    }

    private UUID freshId() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private void retag(FolderOfFiles folder) {
        var file = file(folder);
        folder.write(file, folder.text(file).replaceFirst("tags: .*", "tags: [tag-" + random.nextInt(5) + "]"));
    }

    private void retitle(FolderOfFiles folder) {
        var file = file(folder);
        folder.write(file, folder.text(file).replaceFirst("title: .*", "title: Title " + random.nextInt(5)));
    }

    private void duplicate(FolderOfFiles folder) {
        var file = file(folder);
        var copy = folder.text(file);
        folder.write(
                parent(file) + "/" + one(SLUGS) + ".md",
                random.nextBoolean() ? copy : copy.replaceFirst("id: .*", "id: " + freshId()));
    }

    private void moveToAnotherTopic(FolderOfFiles folder) {
        var file = file(folder);
        var topics = topics(folder);
        if (!topics.isEmpty()) {
            folder.move(file, one(topics) + "/questions/" + file.substring(file.lastIndexOf('/') + 1));
        }
    }

    private void insertGarbage(FolderOfFiles folder) {
        var file = file(folder);
        var text = folder.text(file);
        int at = random.nextInt(text.length() + 1);
        folder.write(file, text.substring(0, at) + one(GARBAGE) + text.substring(at));
    }

    private void scramble(FolderOfFiles folder) {
        var file = file(folder);
        var bytes = folder.text(file).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        folder.files().put(file, bytes);
    }

    private void cut(FolderOfFiles folder) {
        var file = file(folder);
        var bytes = folder.text(file).getBytes(StandardCharsets.UTF_8);
        folder.files().put(file, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
    }

    private void swapTopics(FolderOfFiles folder) {
        var topics = topics(folder);
        if (topics.size() > 1) {
            folder.swap(topics.getFirst(), topics.getLast());
        }
    }

    private void renameTopic(FolderOfFiles folder) {
        var topics = topics(folder);
        if (!topics.isEmpty()) {
            folder.move(one(topics), "python/concurrency/" + one(SLUGS));
        }
    }

    private void copyTopic(FolderOfFiles folder) {
        var topics = topics(folder);
        if (!topics.isEmpty()) {
            var topic = one(topics);
            folder.write("python/other/section.md", "---\ntitle: Other\nposition: 2\n---\nText.\n");
            folder.write("python/other/" + one(SLUGS) + "/topic.md", folder.text(topic + "/topic.md"));
        }
    }

    private void deleteTopic(FolderOfFiles folder) {
        var topics = topics(folder);
        if (!topics.isEmpty()) {
            folder.delete(one(topics));
        }
    }
}
