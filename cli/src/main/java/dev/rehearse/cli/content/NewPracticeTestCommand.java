package dev.rehearse.cli.content;

import dev.rehearse.content.model.Exposure;
import dev.rehearse.content.model.FollowUpPolicy;
import dev.rehearse.content.model.FollowUps;
import dev.rehearse.content.model.Kind;
import dev.rehearse.content.model.Level;
import dev.rehearse.content.model.Mode;
import dev.rehearse.content.model.PracticeTest;
import dev.rehearse.content.model.Procedure;
import dev.rehearse.content.model.Quota;
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

/** Writes the blueprint of the practice test on a topic, or of one over all topics of a section or track. */
@Command(
        name = "practice-test",
        description =
                "Write the blueprint of a practice test: of a topic, or over all topics of a section or track, which "
                        + "then have equal shares of the questions.")
final class NewPracticeTestCommand implements Callable<Integer> {

    private static final Stopping USUAL = new Stopping(6, 15, Duration.ofMinutes(20), 0.5, false);
    private static final Stopping OF_SEVERAL = new Stopping(8, 15, Duration.ofMinutes(45), 0.5, false);
    private static final Quota FEW_OPEN = new Quota.OfKind(Kind.OPEN, 0, 3);
    private static final List<Level> LEVELS =
            List.of(new Level("not there yet", null), new Level("mid-level", -0.5), new Level("senior", 0.8));

    @Parameters(
            paramLabel = "TRACK[/SECTION[/TOPIC]]",
            converter = BlueprintPath.Converter.class,
            description =
                    "The topic, such as python/concurrency/asyncio; for a test over several topics the section or track, such as "
                            + "python/concurrency or python.")
    @SuppressWarnings("NullAway.Init")
    private BlueprintPath place;

    @Option(names = "--title", paramLabel = "TITLE", description = "Its title; derived from its slug if not given.")
    private @Nullable String title;

    @Mixin
    private ContentOption content = new ContentOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var files = new NewFiles(content.folder());
        if (!files.exists(place.ownFile())) {
            throw new IOException(missing(place.toString()));
        }
        var topics = place.topics(content.folder());
        if (topics.isEmpty()) {
            throw new IOException("There is no topic below " + place + "; ./rehearse new topic makes one");
        }
        var file = place + "/practice-test.yaml";
        files.write(file, ContentWriter.write(blueprint(file, topics)));
        files.finish(spec.commandLine().getOut());
        return 0;
    }

    private String missing(String path) {
        return place.isTopic()
                ? "There is no topic " + path + "; ./rehearse new topic " + path + " makes it"
                : "There is no " + place.ownFile() + "; ./rehearse new topic makes it with the first topic";
    }

    private PracticeTest blueprint(String file, List<String> topics) {
        var ofOne = place.isTopic();
        return new PracticeTest(
                file,
                place.slug(),
                ofOne ? place.slug() : place.toString(),
                title == null ? TopicPath.title(place.slug()) : title,
                "Say in a sentence what it asks about.",
                topics.stream().map(topic -> new TopicWeight(topic, 1)).toList(),
                Procedure.ADAPTIVE,
                Set.of(Mode.INTERVIEW),
                ofOne ? USUAL : OF_SEVERAL,
                LEVELS,
                ofOne ? List.of() : List.of(FEW_OPEN),
                new FollowUps(FollowUpPolicy.INCOMPLETE, 1),
                new Exposure.Unlimited(),
                0);
    }
}
