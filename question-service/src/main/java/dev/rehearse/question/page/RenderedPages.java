package dev.rehearse.question.page;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rehearse.edge.site.RenderedPage;
import dev.rehearse.question.practice.PracticeTest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Caches pages for as long as the catalog has the version they were rendered from. */
@ApplicationScoped
public class RenderedPages {

    /** In bytes; pages of earlier versions are evicted first. */
    private static final long HEAVIEST = 24_000_000;

    private final CatalogVersion version;
    private final AsyncCache<Key, RenderedPage> pages = Caffeine.newBuilder()
            .maximumWeight(HEAVIEST)
            .weigher((Key key, RenderedPage page) -> page.weight())
            .buildAsync();

    RenderedPages(CatalogVersion version) {
        this.version = version;
    }

    /**
     * The key of a page, besides the catalog's version.
     *
     * @param path with the query
     * @param language of the reader; empty if the page does not depend on it
     * @param practiceTests that the page links to
     */
    public record Name(String path, String language, List<PracticeTest> practiceTests) {

        public Name {
            practiceTests = List.copyOf(practiceTests);
        }
    }

    private record Key(Name name, long version) {}

    /** The page, if it is cached for the current version. */
    Optional<RenderedPage> kept(Name name) {
        var number = version.current();
        return number.isPresent()
                ? Optional.ofNullable(pages.synchronous().getIfPresent(new Key(name, number.getAsLong())))
                : Optional.empty();
    }

    /** The page, rendered now unless it is cached; concurrent requests for it wait. */
    public RenderedPage get(Name name, Supplier<RenderedPage> rendering) {
        // Read before the page is rendered: a change in between makes the page newer than its number, never older.
        var number = version.current();
        return number.isPresent() ? once(new Key(name, number.getAsLong()), rendering) : rendering.get();
    }

    private RenderedPage once(Key key, Supplier<RenderedPage> rendering) {
        var own = new CompletableFuture<RenderedPage>();
        var first = pages.asMap().putIfAbsent(key, own);
        return first == null ? SharedResult.make(own, rendering) : SharedResult.await(first, rendering);
    }
}
