package dev.rehearse.cli.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The place of a blueprint: a track, a section or a topic.
 *
 * @param slugs one to three, from the track down
 */
record BlueprintPath(List<String> slugs) {

    private static final int TOPIC = 3;
    private static final List<String> FILES = List.of("track.md", "section.md", "topic.md");

    BlueprintPath {
        slugs = List.copyOf(slugs);
    }

    /** Parses it from the command line. */
    static final class Converter implements ITypeConverter<BlueprintPath> {
        @Override
        public BlueprintPath convert(String text) {
            var slugs = text.split("/", -1);
            if (slugs.length > TOPIC) {
                throw new TypeConversionException(
                        "must be TRACK, TRACK/SECTION or TRACK/SECTION/TOPIC, as python/concurrency/asyncio");
            }
            return new BlueprintPath(
                    Stream.of(slugs).map(slug -> TopicPath.slug(slug)).toList());
        }
    }

    boolean isTopic() {
        return slugs.size() == TOPIC;
    }

    /** The file that describes the folder. */
    String ownFile() {
        return this + "/" + FILES.get(slugs.size() - 1);
    }

    /** The slug of the practice test: that of the topic, or those of track and section. */
    String slug() {
        return isTopic() ? slugs.getLast() : String.join("-", slugs);
    }

    /** The slugs of the topics that it can ask about, by name. */
    List<String> topics(Path content) throws IOException {
        if (isTopic()) {
            return List.of(slugs.getLast());
        }
        var folder = content.resolve(toString());
        try (var below = Files.walk(folder, TOPIC + 1 - slugs.size())) {
            return below.filter(file -> file.endsWith("topic.md"))
                    .map(file -> file.getName(file.getNameCount() - 2).toString())
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    @Override
    public String toString() {
        return String.join("/", slugs);
    }
}
