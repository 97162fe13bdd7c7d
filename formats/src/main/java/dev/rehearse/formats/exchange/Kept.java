package dev.rehearse.formats.exchange;

import dev.rehearse.content.model.Difficulty;
import dev.rehearse.content.model.Profile;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Relations;
import dev.rehearse.content.model.Status;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Keeps the metadata that an author gave to a question, where the file that updates it says nothing. */
public final class Kept {

    private static final int USUAL_MINUTES = 2;

    private Kept() {}

    public static Question from(Question old, Question imported) {
        var before = old.profile();
        var now = imported.profile();
        boolean silent = isSilent(now);
        var profile = new Profile(
                now.title(),
                now.position() == null ? null : before.position() == null ? now.position() : before.position(),
                silent ? before.difficulty() : now.difficulty(),
                or(now.competency(), before.competency()),
                or(now.tags(), before.tags()),
                silent ? before.minutes() : now.minutes(),
                or(now.sources(), before.sources()),
                or(now.since(), before.since()),
                or(now.until(), before.until()),
                or(now.family(), before.family()),
                new Relations(
                        or(now.enemies(), before.enemies()),
                        or(now.relations().prerequisites(), before.relations().prerequisites()),
                        or(now.relations().followUps(), before.relations().followUps())),
                silent ? before.status() : now.status());
        return new Question(
                imported.file(),
                imported.id(),
                imported.topic(),
                imported.slug(),
                profile,
                imported.prompt(),
                imported.task());
    }

    /** What an import writes that knows nothing of a question but its texts. */
    private static boolean isSilent(Profile profile) {
        return profile.difficulty() == Difficulty.MEDIUM
                && profile.minutes() == USUAL_MINUTES
                && profile.status() == Status.LIVE
                && profile.competency() == null;
    }

    private static @Nullable String or(@Nullable String now, @Nullable String before) {
        return now == null ? before : now;
    }

    private static <C extends Collection<?>> C or(C now, C before) {
        return now.isEmpty() ? before : now;
    }
}
