package dev.rehearse.cli.content;

import dev.rehearse.content.model.Section;
import dev.rehearse.content.model.Topic;
import dev.rehearse.content.model.Track;
import dev.rehearse.content.write.ContentWriter;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes topic.md, and the files of track and section where they are missing. */
@Command(name = "topic", description = "Write the files of a topic.")
final class NewTopicCommand implements Callable<Integer> {

    private static final String DESCRIPTION = "Say in a few sentences what this is about.";

    @Parameters(
            paramLabel = "TRACK/SECTION/TOPIC",
            converter = TopicPath.Converter.class,
            description = "Its path, such as python/concurrency/asyncio.")
    @SuppressWarnings("NullAway.Init")
    private TopicPath place;

    @Option(names = "--title", paramLabel = "TITLE", description = "Its title; derived from its name if not given.")
    private @Nullable String title;

    @Mixin
    private ContentOption content = new ContentOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final Clock clock = Clock.system(ZoneId.systemDefault());

    @Override
    public Integer call() throws IOException {
        var files = new NewFiles(content.folder());
        var track = new Track(
                place.track(), TopicPath.title(place.track()), DESCRIPTION, files.nextPosition("", ""), List.of());
        var section = new Section(
                track,
                place.section(),
                TopicPath.title(place.section()),
                DESCRIPTION,
                files.nextPosition(place.track(), ""),
                List.of());
        var topic = new Topic(
                section,
                place.topic(),
                title == null ? TopicPath.title(place.topic()) : title,
                DESCRIPTION,
                files.nextPosition(place.sectionPath(), ""),
                LocalDate.now(clock),
                List.of(),
                List.of());
        if (!files.exists(place.track() + "/track.md")) {
            files.write(place.track() + "/track.md", ContentWriter.write(track));
        }
        if (!files.exists(place.sectionPath() + "/section.md")) {
            files.write(place.sectionPath() + "/section.md", ContentWriter.write(section));
        }
        files.write(place + "/topic.md", ContentWriter.write(topic));
        files.finish(spec.commandLine().getOut());
        return 0;
    }
}
