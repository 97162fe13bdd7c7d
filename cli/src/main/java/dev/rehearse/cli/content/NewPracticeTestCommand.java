package dev.rehearse.cli.content;

import dev.rehearse.content.model.Exposure;
import dev.rehearse.content.model.FollowUpPolicy;
import dev.rehearse.content.model.FollowUps;
import dev.rehearse.content.model.Level;
import dev.rehearse.content.model.Mode;
import dev.rehearse.content.model.PracticeTest;
import dev.rehearse.content.model.Procedure;
import dev.rehearse.content.model.Stopping;
import dev.rehearse.content.model.TopicWeight;
import dev.rehearse.content.write.ContentWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the blueprint of a topic's practice test. */
@Command(name = "practice-test", description = "Write the blueprint of a topic's practice test.")
final class NewPracticeTestCommand implements Callable<Integer> {

    private static final Stopping USUAL = new Stopping(6, 15, Duration.ofMinutes(20), 0.5, false);
    private static final List<Level> LEVELS =
            List.of(new Level("not there yet", null), new Level("mid-level", -0.5), new Level("senior", 0.8));

    @Parameters(
            paramLabel = "TRACK/SECTION/TOPIC",
            converter = TopicPath.Converter.class,
            description = "The topic, as python/concurrency/asyncio.")
    @SuppressWarnings("NullAway.Init")
    private TopicPath place;

    @Option(names = "--title", paramLabel = "TITLE", description = "Its title; made of the topic's name if not given.")
    private @Nullable String title;

    @Mixin
    private ContentOption content = new ContentOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var files = new NewFiles(content.folder());
        if (!files.exists(place + "/topic.md")) {
            throw new IOException("There is no topic " + place + "; ./rehearse new topic " + place + " makes it");
        }
        var file = place + "/practice-test.yaml";
        files.write(file, ContentWriter.write(blueprint(file, place.topic())));
        files.finish(spec.commandLine().getOut());
        return 0;
    }

    private PracticeTest blueprint(String file, String topic) {
        return new PracticeTest(
                file,
                topic,
                topic,
                title == null ? TopicPath.title(topic) : title,
                "Say in a sentence what it asks about.",
                List.of(new TopicWeight(topic, 1)),
                Procedure.ADAPTIVE,
                Set.of(Mode.INTERVIEW),
                USUAL,
                LEVELS,
                List.of(),
                new FollowUps(FollowUpPolicy.INCOMPLETE, 1),
                new Exposure.Unlimited(),
                0);
    }
}
