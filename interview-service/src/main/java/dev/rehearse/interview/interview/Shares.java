package dev.rehearse.interview.interview;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.interview.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The links that share reports. Only their hashes are stored. */
@Repository
@ApplicationScoped
public class Shares {

    private final Database database;

    Shares(Database database) {
        this.database = database;
    }

    private record Share(int number, boolean isOpen) {}

    /** The active link. */
    public Optional<Secret> open(Secret interview) {
        var share = share(interview);
        return share.isOpen() ? Optional.of(interview.ofShare(share.number())) : Optional.empty();
    }

    /** Creates a link, unless one is active; throws {@link NoSuchInterview}. */
    public void begin(Secret interview) {
        var next = interview.ofShare(share(interview).number() + 1);
        update(
                "UPDATE interview.interview SET shares = shares + 1, shared_hash = ?"
                        + " WHERE secret_hash = ? AND shared_hash IS NULL",
                List.of(next.hash(), interview.hash()));
    }

    /** Revokes the active link for good, if there is one; throws {@link NoSuchInterview}. */
    public void end(Secret interview) {
        share(interview);
        update("UPDATE interview.interview SET shared_hash = NULL WHERE secret_hash = ?", List.of(interview.hash()));
    }

    private Share share(Secret interview) {
        return database
                .on(statements -> statements.query(
                        row -> new Share(row.getInt(1), row.getBoolean(2)),
                        "SELECT shares, shared_hash IS NOT NULL FROM interview.interview WHERE secret_hash = ?",
                        List.of(interview.hash())))
                .stream()
                .findFirst()
                .orElseThrow(NoSuchInterview::new);
    }

    private void update(String sql, List<Object> parameters) {
        database.on(statements -> statements.update(sql, parameters));
    }
}
