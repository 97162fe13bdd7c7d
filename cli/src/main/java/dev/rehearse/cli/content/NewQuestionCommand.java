package dev.rehearse.cli.content;

import dev.rehearse.content.model.Kind;
import dev.rehearse.content.write.ContentWriter;
import dev.rehearse.content.write.Scaffold;
import java.io.IOException;
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

    @Parameters(
            paramLabel = "TRACK/SECTION/TOPIC/NAME",
            converter = QuestionPath.Converter.class,
            description = "Its topic and its name, such as python/concurrency/asyncio/what-is-a-task.")
    @SuppressWarnings("NullAway.Init")
    private QuestionPath path;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "open",
            converter = Kinds.Converter.class,
            completionCandidates = Kinds.Words.class,
            description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
    private Kind kind = Kind.OPEN;

    @Option(
            names = "--title",
            paramLabel = "TITLE",
            description = "Title of an open or code question; derived from its name if not given.")
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
        var folder = place + (Scaffold.isRead(kind) ? "/questions" : "/items");
        var file = folder + "/" + slug + ".md";
        var heading = title == null ? TopicPath.title(slug) : title;
        var question = Scaffold.question(file, kind, heading, files.nextPosition(folder, ".md"));
        files.write(file, ContentWriter.write(question));
        files.finish(spec.commandLine().getOut());
        return 0;
    }
}
