package dev.rehearse.interview.interview;

import static dev.rehearse.interview.database.Statements.instant;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.edge.http.ClientAddress;
import dev.rehearse.interview.database.Database;
import dev.rehearse.interview.database.Statements;
import dev.rehearse.interview.limit.StartLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored interviews. Their clock is the database's, which all replicas share. */
@Repository
@ApplicationScoped
public class Interviews {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private final Database database;
    private final StartLimits limits;
    private final RecentInterviews recent;

    Interviews(Database database, StartLimits limits, RecentInterviews recent) {
        this.database = database;
        this.limits = limits;
        this.recent = recent;
    }

    /** An interview that is about to start. */
    public record Beginning(Secret secret, UUID practiceTest, Interview interview) {}

    /** Stores an interview that starts now, with its first question, if the client may start one; returns it so. */
    public Found begin(Beginning beginning, Turn.Question first, ClientAddress client) {
        var parameters = new ArrayList<@Nullable Object>(limits.parameters(client));
        parameters.addAll(InterviewRows.parameters(beginning));
        parameters.addAll(TurnRows.parameters(first));
        var now =
                database
                        .on(statements -> statements.query(row -> instant(row, 1), InterviewRows.BEGIN, parameters))
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> limits.refusal(client));
        return recent.keep(new Found(beginning.interview().startedAt(now), List.of(first.saidAt(now)), List.of(), now));
    }

    /** The items that these interviews asked, in order; none for a deleted interview. */
    public List<UUID> asked(List<Secret> earlier) {
        var hashes = earlier.stream().map(Secret::hash).toArray(byte[][]::new);
        return hashes.length == 0
                ? List.of()
                : database.on(statements ->
                        statements.query(row -> row.getObject(1, UUID.class), """
                        SELECT t.item FROM unnest(?) WITH ORDINALITY e (hash, place)
                        JOIN interview.interview i ON i.secret_hash = e.hash
                        JOIN interview.turn t ON t.interview = i.id AND t.kind = 'QUESTION'
                        ORDER BY e.place, t.number
                        """, List.of((Object) hashes)));
    }

    /** Returns the interview with all its turns; throws {@link NoSuchInterview}. */
    public Found bySecret(Secret secret) {
        return database.on(statements -> {
            var unchanged = statements
                    .query(row -> InterviewRows.unchanged(row, recent), InterviewRows.STATE, List.of(secret.hash()))
                    .stream()
                    .findFirst()
                    .orElseThrow(NoSuchInterview::new);
            return unchanged.isPresent()
                    ? unchanged.get()
                    : recent.keep(found(statements, InterviewRows.BY_SECRET, secret.hash()));
        });
    }

    /** As {@link #bySecret}, by the link that shares its report. */
    public Found byShare(Secret share) {
        return database.on(statements -> found(statements, InterviewRows.BY_SHARE, share.hash()));
    }

    /** As {@link #bySecret}, by the id, which no candidate knows. */
    public Found byId(UUID id) {
        return database.on(statements -> found(statements, InterviewRows.BY_ID, id));
    }

    private static Found found(Statements statements, String by, Object key) throws SQLException {
        return statements.queries(Interviews::found, by, List.of(key, key, key));
    }

    private static Found found(Statement statement) throws SQLException {
        var row = Statements.rows(InterviewRows::read, statement).stream()
                .findFirst()
                .orElseThrow(NoSuchInterview::new);
        return new Found(
                row.interview(),
                Statements.rows(TurnRows::turn, statement),
                Statements.rows(TurnRows::grade, statement),
                row.now());
    }

    /**
     * Stores all of it in one statement, and returns the interview with it, or stores nothing and returns empty if
     * another request has stored a turn first.
     */
    public Optional<Found> say(Found found, NewTurns said) {
        if (said.isEmpty()) {
            return Optional.of(found);
        }
        var interview = found.interview();
        var parameters = new ArrayList<@Nullable Object>();
        var sql = "WITH " + TurnRows.insert(said, interview.id(), deadline(interview), parameters) + " SELECT now()";
        try {
            var now = database.on(statements -> statements.query(row -> instant(row, 1), sql, parameters))
                    .getFirst();
            var after = found.after(said.storedAt(now, interview));
            // Grades alone are given to interviews that are over, of which many may be graded again at a time.
            return Optional.of(said.turns().isEmpty() ? after : recent.keep(after));
        } catch (Statements.Failed failed) {
            if (failed.has(UNIQUE_VIOLATION)) {
                return Optional.empty();
            }
            // deleted since it was read
            throw failed.has(FOREIGN_KEY_VIOLATION) ? new NoSuchInterview() : failed;
        }
    }

    /**
     * Saves a draft of the answer to the turn, replacing the earlier one. After the interview's deadline the draft
     * saved before it stays.
     */
    public void keepDraft(Interview interview, int turn, List<String> texts) {
        database.on(statements -> statements.update(
                """
                        INSERT INTO interview.draft (interview, turn, texts, saved_at)
                        SELECT ?, ?, ?, now() WHERE now() <= ?
                        ON CONFLICT (interview) DO UPDATE SET turn = excluded.turn, texts = excluded.texts, saved_at = now()
                        """, List.of(interview.id(), turn, texts.toArray(String[]::new), deadline(interview))));
    }

    /** The draft of the answer to the turn, if it was saved before the interview's deadline. */
    public Optional<List<String>> draft(Interview interview, int turn) {
        return database
                .on(statements -> statements.query(
                        row -> List.of((String[]) row.getArray(1).getArray()),
                        "SELECT texts FROM interview.draft WHERE interview = ? AND turn = ? AND saved_at <= ?",
                        List.of(interview.id(), turn, deadline(interview))))
                .stream()
                .findFirst();
    }

    private static OffsetDateTime deadline(Interview interview) {
        return interview.deadline().atOffset(ZoneOffset.UTC);
    }

    /** Removes an interview with all its turns; throws {@link NoSuchInterview}. */
    public void delete(Secret secret) {
        var removed = database.on(statements -> statements.query(
                row -> row.getObject(1, UUID.class),
                Removal.of("i.secret_hash = ? FOR UPDATE"),
                List.of(secret.hash())));
        recent.forget(removed);
        if (removed.isEmpty()) {
            throw new NoSuchInterview();
        }
    }
}
