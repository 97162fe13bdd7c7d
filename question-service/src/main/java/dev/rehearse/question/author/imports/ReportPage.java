package dev.rehearse.question.author.imports;

import dev.rehearse.content.finding.Message;
import dev.rehearse.question.author.imports.StoredImport.State;
import dev.rehearse.question.author.imports.TopicImportView.Change;
import dev.rehearse.question.author.imports.TopicImportView.ImportedQuestion;
import dev.rehearse.question.author.question.LocatedFinding;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The page of an import: how far it is, then what it made or would make. A page shows some of a long report. */
public final class ReportPage {

    private static final int MOST_SHOWN = 200;

    private final StoredImport stored;

    ReportPage(StoredImport stored) {
        this.stored = stored;
    }

    public UUID id() {
        return stored.id();
    }

    /** Slug of the topic. */
    public String topic() {
        return stored.topic();
    }

    /** Of the file. */
    public String name() {
        return stored.name();
    }

    public boolean isOver() {
        return stored.isOver();
    }

    public boolean isDryRun() {
        return stored.dryRun();
    }

    /** Whether the file is read, and its questions are being checked. */
    public boolean isRead() {
        return stored.processed() > 0;
    }

    public int percent() {
        return stored.percent();
    }

    /** Of the file, as far as it is read. */
    public long kibRead() {
        return stored.bytesRead() / 1024;
    }

    /** Of the file. */
    public long kib() {
        return (stored.bytes() + 1023) / 1024;
    }

    public int processed() {
        return stored.processed();
    }

    public int questionCount() {
        return stored.questions();
    }

    /** Why it failed. */
    public @Nullable Message problem() {
        return stored.wording();
    }

    /** Whether its findings keep the file from being imported. */
    public boolean isRefused() {
        return stored.state() == State.REFUSED || !refused().isEmpty();
    }

    /** Whether there is something to import, and nothing against it. */
    public boolean isReady() {
        return stored.state() == State.FINISHED && stored.dryRun() && !isRefused() && changes() > 0;
    }

    /** How many questions are created or changed. */
    public long changes() {
        return count(Change.CREATED) + count(Change.CHANGED);
    }

    public long created() {
        return count(Change.CREATED);
    }

    public long changed() {
        return count(Change.CHANGED);
    }

    public long unchanged() {
        return count(Change.UNCHANGED);
    }

    private long count(Change change) {
        return all().stream().filter(question -> question.change() == change).count();
    }

    private List<ImportedQuestion> all() {
        var result = stored.result();
        return result == null ? List.of() : result.questions();
    }

    private List<LocatedFinding> refused() {
        var result = stored.result();
        return result == null ? List.of() : result.refused();
    }

    private List<LocatedFinding> notCarried() {
        var result = stored.result();
        return result == null ? List.of() : result.notCarried();
    }

    public Shown<ImportedQuestion> questions() {
        return Shown.of(all());
    }

    public Shown<LocatedFinding> faults() {
        return Shown.of(refused());
    }

    public Shown<LocatedFinding> losses() {
        return Shown.of(notCarried());
    }

    /** The first ones of a list, and how many more there are. */
    public record Shown<T>(List<T> first, int more) {

        public Shown {
            first = List.copyOf(first);
        }

        static <T> Shown<T> of(List<T> all) {
            var first = all.subList(0, Math.min(MOST_SHOWN, all.size()));
            return new Shown<>(first, all.size() - first.size());
        }
    }
}
