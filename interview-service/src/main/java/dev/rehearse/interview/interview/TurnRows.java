package dev.rehearse.interview.interview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rehearse.edge.database.Repository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns and grades as rows of the database. */
@Repository
final class TurnRows {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<ItemModel> MODEL = new TypeReference<>() {};
    private static final TypeReference<List<Grade.Point>> POINTS = new TypeReference<>() {};
    private static final String TURN =
            "(?, ?, ?, ?, CAST(? AS uuid), CAST(? AS int), CAST(? AS jsonb), CAST(? AS text[]),"
                    + " least(now(), CAST(? AS timestamptz)))";
    private static final String GRADE = "(?, ?, ?, ?, ?, CAST(? AS int), ?, CAST(? AS jsonb), now())";

    private TurnRows() {}

    /** The queries for all that was said in the interview that a subquery finds. */
    static String of(String interview) {
        return """
                SELECT number, kind, question, item, item_version, CAST(model AS text), texts, said_at
                FROM interview.turn WHERE interview = (%1$s) ORDER BY number;
                SELECT turn, number, grader, version, score, maximum, CAST(points AS text), graded_at
                FROM interview.grade WHERE interview = (%1$s) ORDER BY turn, number
                """.formatted(interview);
    }

    static Turn turn(ResultSet row) throws SQLException {
        int number = row.getInt(1);
        int question = row.getInt(3);
        var texts = List.of((String[]) row.getArray(7).getArray());
        var at = instant(row, 8);
        return switch (row.getString(2)) {
            case "QUESTION" ->
                new Turn.Question(
                        number,
                        question,
                        row.getObject(4, UUID.class),
                        row.getInt(5),
                        read(row.getString(6), MODEL),
                        at);
            case "ANSWER" -> new Turn.Answer(number, question, texts, at);
            case "FOLLOW_UP" -> new Turn.FollowUp(number, question, texts.getFirst(), texts.getLast(), at);
            case "REPLY" -> new Turn.Reply(number, question, texts, at);
            default -> new Turn.Hint(number, question, at);
        };
    }

    static Grade grade(ResultSet row) throws SQLException {
        var points = row.getString(7);
        return new Grade(
                row.getInt(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, Integer.class),
                row.getInt(6),
                points == null ? List.of() : read(points, POINTS),
                instant(row, 8));
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }

    /**
     * The statement that stores all of it, and what it needs.
     *
     * @param deadline what was typed by then and is stored later was said then; absent where nothing was said before now
     */
    static String insert(
            Said said, UUID interview, @Nullable OffsetDateTime deadline, List<@Nullable Object> parameters) {
        var parts = new ArrayList<String>();
        if (!said.turns().isEmpty()) {
            parts.add("t AS (INSERT INTO interview.turn"
                    + " (interview, number, kind, question, item, item_version, model, texts, said_at) VALUES "
                    + String.join(", ", said.turns().stream().map(turn -> TURN).toList()) + ")");
            said.turns().forEach(turn -> {
                add(turn, interview, parameters);
                parameters.add(deadline);
            });
        }
        if (!said.grades().isEmpty()) {
            parts.add("g AS (INSERT INTO interview.grade"
                    + " (interview, turn, number, grader, version, score, maximum, points, graded_at) VALUES "
                    + String.join(
                            ", ", said.grades().stream().map(grade -> GRADE).toList()) + ")");
            said.grades().forEach(grade -> add(grade, interview, parameters));
        }
        var end = said.end();
        if (end != null) {
            parts.add("e AS (UPDATE interview.interview SET ended_at = greatest(CAST(? AS timestamptz), started_at),"
                    + " end_reason = ? WHERE id = ? AND ended_at IS NULL)");
            parameters.add(end.at().atOffset(ZoneOffset.UTC));
            parameters.add(end.reason().name());
            parameters.add(interview);
        }
        return String.join(", ", parts);
    }

    private static void add(Turn turn, UUID interview, List<@Nullable Object> parameters) {
        parameters.add(interview);
        parameters.add(turn.number());
        switch (turn) {
            case Turn.Question asked -> {
                parameters.addAll(List.of("QUESTION", turn.question(), asked.item(), asked.version()));
                parameters.addAll(List.of(written(asked.model()), new String[0]));
            }
            case Turn.Answer answer -> addTexts("ANSWER", turn, answer.given(), parameters);
            case Turn.FollowUp asked -> addTexts("FOLLOW_UP", turn, List.of(asked.point(), asked.text()), parameters);
            case Turn.Reply reply -> addTexts("REPLY", turn, reply.given(), parameters);
            case Turn.Hint _ -> addTexts("HINT", turn, List.of(), parameters);
        }
    }

    private static void addTexts(String kind, Turn turn, List<String> texts, List<@Nullable Object> parameters) {
        parameters.addAll(List.of(kind, turn.question()));
        parameters.add(null);
        parameters.add(null);
        parameters.add(null);
        parameters.add(texts.toArray(String[]::new));
    }

    private static void add(Grade grade, UUID interview, List<@Nullable Object> parameters) {
        parameters.addAll(List.of(interview, grade.turn(), grade.number(), grade.grader(), grade.version()));
        parameters.add(grade.score());
        parameters.add(grade.maximum());
        parameters.add(grade.points().isEmpty() ? null : written(grade.points()));
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON can be read", e);
        }
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records can be written", e);
        }
    }
}
