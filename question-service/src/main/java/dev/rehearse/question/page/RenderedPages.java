package dev.rehearse.question.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rehearse.edge.site.RenderedPage;
import dev.rehearse.question.practice.PracticeTest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Keeps pages as long as the state of the catalog is the one that they were rendered from. */
@ApplicationScoped
public class RenderedPages {

    /** In bytes; pages of earlier states are the first to go. */
    private static final long HEAVIEST = 24_000_000;

    private final CatalogVersion version;
    private final Cache<Key, RenderedPage> pages = Caffeine.newBuilder()
            .maximumWeight(HEAVIEST)
            .weigher((Key key, RenderedPage page) -> page.weight())
            .build();

    RenderedPages(CatalogVersion version) {
        this.version = version;
    }

    /**
     * What a page depends on besides the catalog.
     *
     * @param path with the query
     * @param language of the reader; empty if it makes no difference
     * @param practiceTests that the page links to
     */
    public record Name(String path, String language, List<PracticeTest> practiceTests) {

        public Name {
            practiceTests = List.copyOf(practiceTests);
        }
    }

    private record Key(Name name, long version) {}

    /** The page, if it was rendered from the current state. */
    Optional<RenderedPage> kept(Name name) {
        var number = version.current();
        return number.isPresent()
                ? Optional.ofNullable(pages.getIfPresent(new Key(name, number.getAsLong())))
                : Optional.empty();
    }

    /** The page, rendered now unless it is there. */
    public RenderedPage get(Name name, Supplier<RenderedPage> rendering) {
        // Read before the page is rendered: a change in between makes it too new for its number, never too old.
        OptionalLong number = version.current();
        var kept = number.isPresent() ? pages.getIfPresent(new Key(name, number.getAsLong())) : null;
        if (kept != null) {
            return kept;
        }
        var page = rendering.get();
        number.ifPresent(current -> pages.put(new Key(name, current), page));
        return page;
    }
}
