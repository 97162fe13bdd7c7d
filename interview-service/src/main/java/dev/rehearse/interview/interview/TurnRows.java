package dev.rehearse.interview.interview;

import static dev.rehearse.interview.database.Statements.instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.rehearse.edge.database.Repository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Maps turns and grades to rows of the database. */
@Repository
final class TurnRows {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ObjectReader MODEL = JSON.readerFor(ItemModel.class);
    private static final ObjectReader POINTS = JSON.readerForListOf(Grade.Point.class);

    /** Many interviews ask the same items, whose models are parsed once. */
    private static final LoadingCache<String, ItemModel> MODELS =
            Caffeine.newBuilder().maximumSize(20_000).build(TurnRows::model);

    private static final String TURN =
            "(?, ?, ?, ?, CAST(? AS uuid), CAST(? AS int), CAST(? AS jsonb), CAST(? AS text[]),"
                    + " least(now(), CAST(? AS timestamptz)))";
    private static final String GRADE = "(?, ?, ?, ?, ?, CAST(? AS int), ?, CAST(? AS jsonb), now(),"
            + " CAST(? AS text), CAST(? AS text), CAST(? AS jsonb))";

    private TurnRows() {}

    /** The queries for all turns and grades of the interview that a subquery finds. */
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
        var at = instant(row, 8);
        return switch (row.getString(2)) {
            case "QUESTION" ->
                new Turn.Question(
                        number,
                        question,
                        row.getObject(4, UUID.class),
                        row.getInt(5),
                        MODELS.get(row.getString(6)),
                        at);
            case "ANSWER" -> new Turn.Answer(number, question, texts(row), at);
            case "FOLLOW_UP" -> {
                var texts = texts(row);
                yield new Turn.FollowUp(number, question, texts.getFirst(), texts.getLast(), at);
            }
            case "REPLY" -> new Turn.Reply(number, question, texts(row), at);
            default -> new Turn.Hint(number, question, at);
        };
    }

    private static List<String> texts(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray(7).getArray());
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
                points == null ? List.of() : points(points),
                instant(row, 8));
    }

    /**
     * The statement that stores all of it, and its parameters.
     *
     * @param deadline drafts saved by then that are stored later get the deadline as their time
     */
    static String insert(NewTurns said, UUID interview, OffsetDateTime deadline, List<@Nullable Object> parameters) {
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
                    + " (interview, turn, number, grader, version, score, maximum, points, graded_at,"
                    + " second_grader, second_version, second_verdicts) VALUES "
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

    /** The parameters for the first question of the statement that starts an interview. */
    static List<Object> parameters(Turn.Question first) {
        return List.of(first.item(), first.version(), written(first.model()));
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
        var second = grade.second();
        parameters.add(second == null ? null : second.grader());
        parameters.add(second == null ? null : second.version());
        parameters.add(second == null ? null : written(second.verdicts()));
    }

    private static ItemModel model(String json) {
        try {
            return MODEL.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored models can be read", e);
        }
    }

    private static List<Grade.Point> points(String json) {
        try {
            return POINTS.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored points can be read", e);
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
