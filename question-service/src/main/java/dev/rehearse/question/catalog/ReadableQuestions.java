package dev.rehearse.question.catalog;

import dev.rehearse.edge.database.Repository;
import dev.rehearse.question.database.Rows;
import dev.rehearse.question.database.Statement;
import dev.rehearse.question.markdown.RenderedTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads readable questions. Only the columns that readers see are fetched. */
@Repository
@ApplicationScoped
public class ReadableQuestions {

    private static final String COLUMNS = """
        SELECT q.id, q.slug, q.topic, q.kind, q.difficulty, q.version,
               c.title, c.prompt, c.answer, c.tags, c.minutes, c.sources, c.prerequisites, c."followUps"\
        """;

    /** Of a rubric readers see the claims, and nothing else. */
    private static final String CLAIMS = """
        , ARRAY(SELECT p.claim FROM jsonb_to_recordset(c.rubric) AS p (claim text, required boolean) WHERE p.required),
          ARRAY(SELECT p.claim FROM jsonb_to_recordset(c.rubric) AS p (claim text, required boolean) WHERE NOT p.required)\
        """;

    private static final String NO_CLAIMS = ", NULL::text[], NULL::text[]";

    private static final String READABLE = """

        FROM question.question q,
             jsonb_to_record(q.content)
                 AS c (title text, prompt text, answer text, tags text[], minutes int, sources text[],
                       prerequisites uuid[], "followUps" uuid[], rubric jsonb)
        WHERE q.status = 'PUBLISHED' AND q.kind = 'OPEN' AND\
        """;

    private static final String WITH_CLAIMS = COLUMNS + CLAIMS + READABLE;

    private final Rows rows;
    private final RelatedQuestions related;
    private final RenderedTexts rendered;

    ReadableQuestions(Rows rows, RelatedQuestions related, RenderedTexts rendered) {
        this.rows = rows;
        this.related = related;
        this.rendered = rendered;
    }

    Optional<QuestionView> byId(UUID id) {
        return views(new Statement().add(WITH_CLAIMS + " q.id = ?", id)).stream()
                .findFirst();
    }

    public Optional<QuestionView> bySlug(String topic, String slug) {
        return views(new Statement().add(WITH_CLAIMS + " q.topic = ? AND q.slug = ?", topic, slug)).stream()
                .findFirst();
    }

    /** Those of the questions that are readable, in the order of the ids, without what their answers cover. */
    public List<QuestionView> inOrder(List<UUID> ids) {
        var statement = new Statement()
                .add(COLUMNS + NO_CLAIMS + READABLE + " q.id = ANY (?)", (Object) ids.toArray(UUID[]::new));
        Map<UUID, QuestionView> found =
                views(statement).stream().collect(Collectors.toMap(QuestionView::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** A page of the questions of a topic, in their order; pages count from 1. */
    public List<QuestionView> ofTopic(String topic, int page, int size) {
        return views(new Statement()
                .add(WITH_CLAIMS + " q.topic = ? ORDER BY q.position, q.slug", topic)
                .add(" OFFSET ? LIMIT ?", (page - 1) * size, size));
    }

    /** A question and the ids of those that it refers to. */
    private record Row(QuestionView view, List<UUID> prerequisites, List<UUID> followUps) {

        QuestionView with(Map<UUID, RelatedQuestion> related) {
            return related.isEmpty() ? view : view.related(of(prerequisites, related), of(followUps, related));
        }

        private static List<RelatedQuestion> of(List<UUID> ids, Map<UUID, RelatedQuestion> related) {
            return ids.stream().map(related::get).filter(Objects::nonNull).toList();
        }
    }

    private List<QuestionView> views(Statement statement) {
        var found = rows.list(statement, row -> new Row(view(row), ids(row.getArray(13)), ids(row.getArray(14))));
        var ids = found.stream()
                .flatMap(row -> Stream.concat(row.prerequisites().stream(), row.followUps().stream()))
                .collect(Collectors.toSet());
        var others = related.byIds(ids);
        return found.stream().map(row -> row.with(others)).toList();
    }

    private static QuestionView view(ResultSet row) throws SQLException {
        return new QuestionView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                Kind.valueOf(row.getString(4)),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                claims(row.getArray(15), row.getArray(16)),
                Difficulty.valueOf(row.getString(5)),
                texts(row.getArray(10)),
                row.getInt(11),
                texts(row.getArray(12)),
                row.getInt(6),
                QuestionView.page(row.getString(3), row.getString(2)),
                List.of(),
                List.of(),
                null);
    }

    private static @Nullable List<CoveredClaim> claims(@Nullable Array required, @Nullable Array bonus)
            throws SQLException {
        return required == null
                ? null
                : Stream.concat(
                                texts(required).stream().map(claim -> new CoveredClaim(claim, true)),
                                texts(bonus).stream().map(claim -> new CoveredClaim(claim, false)))
                        .toList();
    }

    private static List<UUID> ids(@Nullable Array ids) throws SQLException {
        return ids == null ? List.of() : List.of((UUID[]) ids.getArray());
    }

    private static List<String> texts(@Nullable Array texts) throws SQLException {
        return texts == null ? List.of() : List.of((String[]) texts.getArray());
    }

    /** Prompt and answer of each question as HTML. */
    public List<String> html(List<QuestionView> views) {
        var html = rendered.html(views.stream()
                .flatMap(view -> Stream.of(view.prompt(), view.answer()))
                .toList());
        return views.stream()
                .map(view -> html.apply(view.prompt()) + html.apply(view.answer()))
                .toList();
    }
}
