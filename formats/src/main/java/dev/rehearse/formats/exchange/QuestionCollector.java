package dev.rehearse.formats.exchange;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.finding.Message;
import dev.rehearse.content.finding.Rule;
import dev.rehearse.content.model.Kind;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Task;
import dev.rehearse.content.model.Variation;
import dev.rehearse.content.text.Slug;
import dev.rehearse.content.write.ContentWriter;
import dev.rehearse.formats.loss.LossTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Checks the questions of one imported file, passes them on one by one, and collects what is wrong with them. A
 * question is passed on if it can be written as a content file that reads as the same question; else it is left out,
 * with a finding that says why.
 */
public final class QuestionCollector {

    private static final int MOST_FINDINGS = 10_000;
    private static final int MOST_QUESTIONS = 50_000;
    private static final int MOST_FURTHER = 50_000;
    private static final int LONGEST_TITLE = 200;

    private final String format;
    private final String file;
    private String place;
    private final Consumer<Placed> sink;
    private final List<Finding> wrong = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<UUID, Integer> lines = new HashMap<>();
    private final Map<UUID, Integer> texts = new HashMap<>();
    private final Map<UUID, Integer> repeated = new HashMap<>();
    private final Slugs slugs = new Slugs();
    private int further;
    private int added;
    private int readQuestions;

    /** Reads a file, whose questions go to the collector. */
    public interface Source {
        void readInto(QuestionCollector questions) throws IOException;
    }

    /**
     * Passes on all questions that a file holds, and returns the findings. A file that is not in its format becomes
     * one.
     *
     * @param format the name of the format, which ids are made of, too
     */
    public static List<Finding> collected(String format, String file, Consumer<Placed> sink, Source source)
            throws IOException {
        var questions = new QuestionCollector(format, file, sink);
        try {
            source.readInto(questions);
        } catch (BrokenFile broken) {
            questions.endAt(broken);
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof BrokenFile broken)) {
                throw e;
            }
            questions.endAt(broken);
        }
        return questions.findings();
    }

    private QuestionCollector(String format, String file, Consumer<Placed> sink) {
        this.sink = sink;
        this.format = format;
        this.file = file;
        this.place = file;
    }

    /**
     * Findings from here on are in this file of an archive, as {@code quiz.zip!/items/a.xml}; nothing: in the archive.
     */
    public void entry(String path) {
        place = path.isEmpty() ? file : file + "!/" + path;
    }

    private void endAt(BrokenFile broken) {
        wrong.add(new Finding(place, broken.line(), Rule.FORMAT, broken.problem()));
    }

    /** The file is not in its format: nothing of it may be used. */
    public void wrong(int line, Message message) {
        if (wrong.size() >= MOST_FINDINGS) {
            tooMany(line, FaultTexts.of("too-many-faults"));
        }
        wrong.add(new Finding(place, line, Rule.FORMAT, message));
    }

    /** Content can't hold it. */
    public void notCarried(int line, Message message) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(place, line, Rule.NOT_CARRIED, message));
        } else if (++further == MOST_FURTHER) {
            tooMany(line, FaultTexts.of("too-many-losses"));
        }
    }

    private static void tooMany(int line, Message message) {
        throw new UncheckedIOException(new BrokenFile(line, message));
    }

    /** Adds the question, or a finding. A missing explanation becomes one that names the key. */
    public void add(Draft given) {
        if (added == MOST_QUESTIONS) {
            tooMany(given.line(), FaultTexts.of("too-many-questions", "most", MOST_QUESTIONS));
        }
        var same = texts.putIfAbsent(digest(given), given.line());
        if (same != null && given.id() == null) {
            leaveOut(given, LossTexts.of("same", "line", same));
        } else {
            addChecked(explained(given));
        }
    }

    private static UUID digest(Draft draft) {
        return UUID.nameUUIDFromBytes((draft.prompt() + "\n" + draft.task()).getBytes(StandardCharsets.UTF_8));
    }

    private void addChecked(Draft draft) {
        var question = question(draft);
        var other = lines.get(question.id());
        if (other != null) {
            leaveOut(draft, LossTexts.of("same-id", "line", other));
            return;
        }
        var text = new ContentText(question.file());
        var read = text.read(ContentWriter.write(question), question.slug());
        if (read.isEmpty() || !text.complaints().isEmpty()) {
            leaveOut(draft, Message.joined("; ", text.complaints()));
        } else if (!isSame(read.get(), question)) {
            leaveOut(draft, LossTexts.of("mark"));
        } else {
            lines.put(question.id(), draft.line());
            added++;
            sink.accept(new Placed(place, draft.line(), read.get()));
            readQuestions += read.get().profile().position() == null ? 0 : 1;
        }
    }

    private Draft explained(Draft draft) {
        var task = MissingExplanation.filled(draft.task());
        if (task.equals(draft.task())) {
            return draft;
        }
        notCarried(draft.line(), LossTexts.of("no-explanation", "name", shortened(draft.name(), 60)));
        return new Draft(draft.line(), draft.id(), draft.name(), draft.profile(), draft.prompt(), task);
    }

    private void leaveOut(Draft draft, Message why) {
        notCarried(draft.line(), LossTexts.of("left-out", "name", shortened(draft.name(), 60), "why", why));
    }

    private Question question(Draft draft) {
        var kind = draft.task().kind();
        boolean read = kind == Kind.OPEN || kind == Kind.CODE;
        var slug = slugs.free(Slug.is(draft.name()) ? draft.name() : Slugs.of(draft.name()));
        var old = draft.profile();
        var title = old.title() == null ? oneLine(draft.name()) : old.title();
        int position = old.position() == null ? readQuestions + 1 : old.position();
        var profile = read ? old.headed(shortened(title, LONGEST_TITLE), position) : old.headed(null, null);
        var path = (read ? "questions/" : "items/") + slug + ".md";
        return new Question(path, id(draft), "", slug, profile, draft.prompt(), draft.task());
    }

    /** Without an id of its own, a question is known by its name and prompt; the next one with the same is another. */
    private UUID id(Draft draft) {
        if (draft.id() != null) {
            return ForeignId.of(format, draft.id());
        }
        var text = draft.name() + "\n" + draft.prompt();
        var id = ForeignId.of(format, text);
        int number = repeated.merge(id, 1, Integer::sum);
        return number == 1 ? id : ForeignId.of(format, text + "\n" + number);
    }

    private static boolean isSame(Question read, Question written) {
        return read.equals(written) || squashed(read).equals(squashed(written));
    }

    private static String squashed(Question question) {
        var task = question.task() instanceof Task.ShortAnswer answer
                ? answer.accepted() + "" + new TreeSet<Variation>(answer.ignored()) + answer.explanation()
                : question.task().toString();
        return (question.id() + " " + question.profile() + question.prompt() + task).replaceAll("\\s+", " ");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String shortened(String text, int most) {
        var line = oneLine(text);
        return line.length() <= most ? line : line.substring(0, most - 3) + "...";
    }

    /** What is wrong comes first. */
    private List<Finding> findings() {
        var all = new ArrayList<>(wrong);
        all.addAll(findings);
        if (further > 0) {
            all.add(new Finding(file, 1, Rule.NOT_CARRIED, LossTexts.of("further", "count", further)));
        }
        return all;
    }
}
