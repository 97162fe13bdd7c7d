package dev.rehearse.formats.anki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Objects;

/** The tables of a collection, and the one row of {@code col}: its decks, its note type and its options, in JSON. */
record CollectionRow(Instant time, Decks decks) {

    /** The id of the note type. It never changes, or a later import would add notes instead of updating them. */
    static final long NOTE_TYPE = 1_732_000_000_001L;

    private static final long DEFAULT_DECK = 1;

    static void createTables(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            for (String sql : resource("schema.sql").split(";\\s*", -1)) {
                if (!sql.isBlank()) {
                    statement.executeUpdate(sql);
                }
            }
        }
    }

    private static String resource(String name) {
        try (var in = CollectionRow.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void insert(Connection database) throws SQLException {
        try (var insert = database.prepareStatement(
                "INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, json(?), json(?), ?, json(?), '{}')")) {
            insert.setLong(1, time.truncatedTo(ChronoUnit.DAYS).getEpochSecond());
            insert.setLong(2, time.toEpochMilli());
            insert.setLong(3, time.toEpochMilli());
            insert.setString(4, resource("configuration.json"));
            insert.setString(5, resource("note-type.json"));
            insert.setString(6, decksAsJson(database));
            insert.setString(7, resource("deck-options.json"));
            insert.executeUpdate();
        }
    }

    private String decksAsJson(Connection database) throws SQLException {
        var json = new ArrayList<String>();
        json.add(deck(database, "Default", DEFAULT_DECK));
        for (var deck : decks.all().entrySet()) {
            json.add(deck(database, deck.getKey(), deck.getValue()));
        }
        return "{" + String.join(",", json) + "}";
    }

    private String deck(Connection database, String name, long id) throws SQLException {
        return "\"" + id + "\":"
                + resource("deck.json")
                        .strip()
                        .replace("\"ID\"", Long.toString(id))
                        .replace("\"MODIFIED\"", Long.toString(time.getEpochSecond()))
                        .replace("\"NAME\"", quoted(database, name));
    }

    private static String quoted(Connection database, String text) throws SQLException {
        try (var query = database.prepareStatement("SELECT json_quote(?)")) {
            query.setString(1, text);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
