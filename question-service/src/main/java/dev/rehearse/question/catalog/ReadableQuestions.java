package dev.rehearse.question.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.rehearse.edge.database.Repository;
import dev.rehearse.question.database.Rows;
import dev.rehearse.question.database.Statement;
import dev.rehearse.question.markdown.RenderedTexts;
import jakarta.enterprise.context.ApplicationScoped;
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

/** Reads readable questions, and gives of each what readers may see. */
@Repository
@ApplicationScoped
public class ReadableQuestions {

    private static final String READABLE = """
        SELECT q.id, q.slug, q.topic, q.kind, q.difficulty, q.version, q.content
        FROM question.question q
        WHERE q.status = 'PUBLISHED' AND q.kind = 'OPEN' AND\
        """;

    private final Rows rows;
    private final RelatedQuestions related;
    private final RenderedTexts rendered;
    private final ObjectReader documents;

    ReadableQuestions(Rows rows, RelatedQuestions related, RenderedTexts rendered, ObjectMapper mapper) {
        this.rows = rows;
        this.related = related;
        this.rendered = rendered;
        this.documents = mapper.readerFor(QuestionContent.class);
    }

    Optional<QuestionView> byId(UUID id) {
        return views(new Statement().add(READABLE + " q.id = ?", id), this::whole).stream()
                .findFirst();
    }

    public Optional<QuestionView> bySlug(String topic, String slug) {
        return views(new Statement().add(READABLE + " q.topic = ? AND q.slug = ?", topic, slug), this::whole).stream()
                .findFirst();
    }

    /** Those of the questions that are readable, in the order of the ids, without what their answers cover. */
    public List<QuestionView> inOrder(List<UUID> ids) {
        var statement = new Statement().add(READABLE + " q.id = ANY (?)", (Object) ids.toArray(UUID[]::new));
        Map<UUID, QuestionView> found = views(statement, this::listed).stream()
                .collect(Collectors.toMap(QuestionView::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** A page of the questions of a topic, in their order; pages count from 1. */
    public List<QuestionView> ofTopic(String topic, int page, int size) {
        var statement = new Statement()
                .add(READABLE + " q.topic = ? ORDER BY q.position, q.slug", topic)
                .add(" OFFSET ? LIMIT ?", (page - 1) * size, size);
        return views(statement, this::whole);
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

    private List<QuestionView> views(Statement statement, Rows.Reader<Row> reader) {
        var found = rows.list(statement, reader);
        var ids = found.stream()
                .flatMap(row -> Stream.concat(row.prerequisites().stream(), row.followUps().stream()))
                .collect(Collectors.toSet());
        var others = related.byIds(ids);
        return found.stream().map(row -> row.with(others)).toList();
    }

    private Row whole(ResultSet row) throws SQLException {
        var content = content(row.getString(7));
        return row(row, content, claims(content.rubric()));
    }

    private Row listed(ResultSet row) throws SQLException {
        return row(row, content(row.getString(7)), null);
    }

    private static Row row(ResultSet row, QuestionContent content, @Nullable List<CoveredClaim> covers)
            throws SQLException {
        return new Row(view(row, content, covers), content.prerequisites(), content.followUps());
    }

    /** PostgreSQL takes longer to take the document apart. */
    private QuestionContent content(String document) {
        try {
            return documents.readValue(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The content of a question is no document", e);
        }
    }

    private static QuestionView view(ResultSet row, QuestionContent content, @Nullable List<CoveredClaim> covers)
            throws SQLException {
        return new QuestionView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                Kind.valueOf(row.getString(4)),
                content.title(),
                content.prompt(),
                content.answer(),
                covers,
                Difficulty.valueOf(row.getString(5)),
                content.tags(),
                content.minutes(),
                content.sources(),
                row.getInt(6),
                QuestionView.page(row.getString(3), row.getString(2)),
                List.of(),
                List.of(),
                null);
    }

    /** Of a rubric readers see the claims, the required ones first, and nothing else. */
    private static List<CoveredClaim> claims(List<RubricPoint> rubric) {
        return Stream.of(true, false)
                .flatMap(required -> rubric.stream()
                        .filter(point -> point.required() == required)
                        .map(point -> new CoveredClaim(point.claim(), required)))
                .toList();
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
