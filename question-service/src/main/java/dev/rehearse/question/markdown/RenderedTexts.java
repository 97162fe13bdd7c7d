package dev.rehearse.question.markdown;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rehearse.edge.database.Repository;
import dev.rehearse.question.database.Rows;
import dev.rehearse.question.database.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** The stored HTML of all texts: rendered once, by the import, and keyed by hash. */
@Repository
@ApplicationScoped
public class RenderedTexts {

    /** The maximum size of the cache in characters of HTML: a byte each, or two with non-Latin letters. */
    private static final long HEAVIEST = 8_000_000;

    private static final int BATCH = 100;

    private final Markdown markdown;
    private final Rows rows;
    private final Cache<String, String> recent = Caffeine.newBuilder()
            .maximumWeight(HEAVIEST)
            .weigher((String hash, String html) -> hash.length() + html.length())
            .build();

    RenderedTexts(Markdown markdown, Rows rows) {
        this.rows = rows;
        this.markdown = markdown;
    }

    /** Returns a function to the HTML of each text. Texts that the import has not stored yet are rendered here. */
    public UnaryOperator<String> html(Collection<String> texts) {
        var byHash = TextHash.ofAll(texts);
        var html = recent.getAll(byHash.keySet(), missing -> load(missing, byHash));
        return text -> Objects.requireNonNull(html.get(TextHash.of(text)), "was not asked for");
    }

    private Map<String, String> load(Set<? extends String> hashes, Map<String, String> texts) {
        var html = new HashMap<String, String>();
        rows.list(
                        new Statement()
                                .add("SELECT hash, html FROM question.rendered_text WHERE hash = ANY (?)", (Object)
                                        hashes.toArray(String[]::new)),
                        row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(text -> html.put(text.getKey(), text.getValue()));
        texts.forEach((hash, text) -> {
            if (hashes.contains(hash) && !html.containsKey(hash)) {
                html.put(hash, markdown.html(text));
            }
        });
        return html;
    }

    /** Renders and stores those of the texts that are not stored yet; returns the hashes of all of them. */
    public Set<String> store(Collection<String> texts) {
        var byHash = TextHash.ofAll(texts);
        batches(missing(byHash.keySet())).forEach(hashes -> insert(hashes, rendered(hashes, byHash)));
        return byHash.keySet();
    }

    /**
     * Begins to render those of the texts that are not stored yet, on other threads.
     *
     * @return stores their HTML, in the transaction of its caller
     */
    public Runnable storing(Collection<String> texts) {
        var byHash = TextHash.ofAll(texts);
        var html = new LinkedHashMap<List<String>, CompletableFuture<String[]>>();
        batches(missing(byHash.keySet()))
                .forEach(hashes -> html.put(hashes, CompletableFuture.supplyAsync(() -> rendered(hashes, byHash))));
        return () -> html.forEach((hashes, rendering) -> insert(hashes, rendering.join()));
    }

    private Set<String> missing(Set<String> hashes) {
        var missing = new HashSet<>(hashes);
        missing.removeAll(stored(hashes));
        return missing;
    }

    private List<String> stored(Set<String> hashes) {
        return rows.list(
                new Statement().add("SELECT hash FROM question.rendered_text WHERE hash = ANY (?)", (Object)
                        hashes.toArray(String[]::new)),
                row -> row.getString(1));
    }

    /** Renders them on all processors. */
    private String[] rendered(List<String> hashes, Map<String, String> texts) {
        return hashes.parallelStream()
                .map(hash -> markdown.html(texts.getOrDefault(hash, "")))
                .toArray(String[]::new);
    }

    private void insert(List<String> hashes, String[] html) {
        rows.change(new Statement()
                .add(
                        "INSERT INTO question.rendered_text (hash, html) SELECT * FROM unnest(?, ?)",
                        hashes.toArray(String[]::new),
                        html));
    }

    /** Whether the HTML of all texts is stored, and no more: nothing of the catalog has changed since it was. */
    public boolean isComplete() {
        return !rows.list(new Statement().add("""
                                SELECT 1 FROM question.rendered_catalog r
                                JOIN question.catalog_version v ON v.number = r.number WHERE r.revision = ?""", String.valueOf(Markdown.REVISION)), row -> true)
                .isEmpty();
    }

    /** Notes that it is, in the transaction of its caller, which changes nothing more. */
    public void complete() {
        rows.change(new Statement().add("""
                INSERT INTO question.rendered_catalog AS known (revision, number)
                SELECT ?, number FROM question.catalog_version
                ON CONFLICT (only_row) DO UPDATE SET revision = excluded.revision, number = excluded.number
                """, String.valueOf(Markdown.REVISION)));
    }

    /** Removes HTML that no text uses. */
    public void removeAllBut(Set<String> hashes) {
        var unused = new HashSet<>(
                rows.list(new Statement().add("SELECT hash FROM question.rendered_text"), row -> row.getString(1)));
        unused.removeAll(hashes);
        batches(unused)
                .forEach(batch -> rows.change(
                        new Statement().add("DELETE FROM question.rendered_text WHERE hash = ANY (?)", (Object)
                                batch.toArray(String[]::new))));
    }

    /** Small enough for statements with texts of the greatest length. */
    private static List<List<String>> batches(Collection<? extends String> hashes) {
        var all = List.<String>copyOf(hashes);
        var batches = new ArrayList<List<String>>();
        for (int i = 0; i < all.size(); i += BATCH) {
            batches.add(all.subList(i, Math.min(all.size(), i + BATCH)));
        }
        return batches;
    }
}
