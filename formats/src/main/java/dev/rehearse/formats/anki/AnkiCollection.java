package dev.rehearse.formats.anki;

import dev.rehearse.content.model.Profile;
import dev.rehearse.content.model.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** The database of a package, in the schema 11 that all versions of Anki import. */
final class AnkiCollection implements AutoCloseable {

    /** Between the fields of a note. */
    private static final char FIELD = '\u001f';

    private static final int BATCH = 500;

    private final Connection database;
    private final PreparedStatement notes;
    private final PreparedStatement cards;
    private final Instant time;
    private final Decks decks = new Decks();
    private final Set<Long> ids = new HashSet<>();

    private AnkiCollection(Connection database, Instant time) throws SQLException {
        this.database = database;
        this.time = time;
        this.notes = database.prepareStatement("INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')");
        this.cards = database.prepareStatement(
                "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')");
    }

    /** Makes the file. */
    static AnkiCollection create(Path file, Instant time) throws IOException {
        try {
            var database = DriverManager.getConnection("jdbc:sqlite:" + file);
            try {
                CollectionRow.createTables(database);
                database.setAutoCommit(false);
                return new AnkiCollection(database, time);
            } catch (SQLException e) {
                database.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IOException failed(SQLException cause) {
        return new IOException("The database of the package can't be written: " + cause.getMessage(), cause);
    }

    void add(Question question) throws IOException {
        long id = Decks.stableId(question.id().toString());
        while (!ids.add(id)) {
            id++;
        }
        try {
            note(id, question);
            card(id, question);
            if (ids.size() % BATCH == 0) {
                notes.executeBatch();
                cards.executeBatch();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void note(long id, Question question) throws SQLException {
        var card = Card.of(question);
        var text = Jsoup.parseBodyFragment(card.front()).body().wholeText();
        notes.setLong(1, id);
        notes.setString(2, question.id().toString());
        notes.setLong(3, CollectionRow.NOTE_TYPE);
        notes.setLong(4, time.getEpochSecond());
        notes.setString(5, tags(question));
        notes.setString(6, card.front() + FIELD + card.back());
        notes.setString(7, text);
        notes.setLong(8, Checksum.of(text));
        notes.addBatch();
    }

    private void card(long id, Question question) throws SQLException {
        cards.setLong(1, id);
        cards.setLong(2, id);
        cards.setLong(3, decks.of(question.topic()));
        cards.setLong(4, time.getEpochSecond());
        cards.setInt(5, ids.size());
        cards.addBatch();
    }

    /** Anki separates them by blanks, and wants blanks around. */
    private static String tags(Question question) {
        Profile profile = question.profile();
        var tags = new ArrayList<>(List.of(
                "topic::" + question.topic(),
                "difficulty::" + profile.difficulty().word(),
                "kind::" + question.kind().word()));
        if (profile.competency() != null) {
            tags.add("competency::" + profile.competency());
        }
        tags.addAll(profile.tags());
        return tags.stream()
                .map(tag -> tag.strip().replaceAll("[\\s\"\\u3000]+", "-").toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining(" ", " ", " "));
    }

    /** Writes what is left, and the row that describes the collection. */
    void finish() throws IOException {
        try {
            notes.executeBatch();
            cards.executeBatch();
            new CollectionRow(time, decks).insert(database);
            database.commit();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            database.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
