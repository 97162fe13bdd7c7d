package dev.rehearse.question.markdown;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The stored HTML of all texts: rendered once, by the import, and keyed by hash. */
@ApplicationScoped
public class RenderedTexts implements PanacheRepositoryBase<RenderedText, String> {

    /** The maximum size of the cache in characters of HTML: a byte each, or two with non-Latin letters. */
    private static final long HEAVIEST = 8_000_000;

    private static final int BATCH = 500;

    private final Markdown markdown;
    private final Cache<String, String> recent = Caffeine.newBuilder()
            .maximumWeight(HEAVIEST)
            .weigher((String hash, String html) -> hash.length() + html.length())
            .build();

    RenderedTexts(Markdown markdown) {
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
        batches(hashes).forEach(batch -> list("hash in ?1", batch).forEach(text -> html.put(text.hash, text.html)));
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
        var missing = new HashMap<>(byHash);
        batches(byHash.keySet()).forEach(batch -> missing.keySet().removeAll(stored(batch)));
        var rendered = missing.entrySet().stream()
                .map(text -> new RenderedText(text.getKey(), markdown.html(text.getValue())))
                .toList();
        persist(rendered);
        flush();
        // Detaches what was written: a whole catalog would not fit into memory.
        rendered.forEach(getEntityManager()::detach);
        return byHash.keySet();
    }

    private List<String> stored(List<String> hashes) {
        return find("select hash from RenderedText where hash in ?1", hashes)
                .project(String.class)
                .list();
    }

    /** Removes HTML that no text uses. */
    public void removeAllBut(Set<String> hashes) {
        var unused = new HashSet<String>(
                find("select hash from RenderedText").project(String.class).list());
        unused.removeAll(hashes);
        batches(unused).forEach(batch -> delete("hash in ?1", batch));
    }

    /** PostgreSQL takes 65,535 parameters at most, and plans fewer faster. */
    private static List<List<String>> batches(Collection<? extends String> hashes) {
        var all = List.<String>copyOf(hashes);
        var batches = new ArrayList<List<String>>();
        for (int i = 0; i < all.size(); i += BATCH) {
            batches.add(all.subList(i, Math.min(all.size(), i + BATCH)));
        }
        return batches;
    }
}
