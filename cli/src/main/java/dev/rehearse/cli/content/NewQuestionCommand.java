package dev.rehearse.cli.content;

import dev.rehearse.content.model.Difficulty;
import dev.rehearse.content.model.Kind;
import dev.rehearse.content.model.Profile;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Status;
import dev.rehearse.content.write.ContentWriter;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a question with a fresh id. */
@Command(name = "question", description = "Write a question with a fresh id.")
final class NewQuestionCommand implements Callable<Integer> {

    private static final int MINUTES = 2;

    @Parameters(
            paramLabel = "TRACK/SECTION/TOPIC/NAME",
            converter = QuestionPath.Converter.class,
            description = "Its topic and its name, as python/concurrency/asyncio/what-is-a-task.")
    @SuppressWarnings("NullAway.Init")
    private QuestionPath path;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "open",
            converter = Kinds.Converter.class,
            completionCandidates = Kinds.Words.class,
            description = "One of ${COMPLETION-CANDIDATES}; without, ${DEFAULT-VALUE}.")
    private Kind kind = Kind.OPEN;

    @Option(
            names = "--title",
            paramLabel = "TITLE",
            description = "Of an open or code question; else made of its name.")
    private @Nullable String title;

    @Mixin
    private ContentOption content = new ContentOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var place = path.topic();
        var slug = path.slug();
        var files = new NewFiles(content.folder());
        if (!files.exists(place + "/topic.md")) {
            throw new IOException("There is no topic " + place + "; ./rehearse new topic " + place + " makes it");
        }
        var folder = place + (isRead() ? "/questions" : "/items");
        var file = folder + "/" + slug + ".md";
        files.write(file, ContentWriter.write(question(file, place.topic(), slug, files.nextPosition(folder, ".md"))));
        files.finish(spec.commandLine().getOut());
        return 0;
    }

    private boolean isRead() {
        return kind == Kind.OPEN || kind == Kind.CODE;
    }

    private Question question(String file, String topic, String slug, int position) {
        var heading = title == null ? TopicPath.title(slug) : title;
        var profile = new Profile(
                isRead() ? heading : null,
                isRead() ? position : null,
                Difficulty.MEDIUM,
                null,
                List.of("tag"),
                MINUTES,
                List.of(),
                null,
                null,
                null,
                List.of(),
                Status.LIVE);
        return new Question(file, UUID.randomUUID(), topic, slug, profile, Kinds.prompt(kind), Kinds.task(kind));
    }
}
