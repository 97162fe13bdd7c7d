package dev.rehearse.question.catalog.page;

import dev.rehearse.question.catalog.Catalog;
import dev.rehearse.question.catalog.TopicView;
import dev.rehearse.question.page.CatalogVersion;
import dev.rehearse.question.page.PerState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The order of the topics in their tracks, read once per state of the catalog. */
@ApplicationScoped
class TopicOrder {

    private static final Neighbors NONE = new Neighbors(null, null);

    private final PerState<Map<String, Neighbors>> neighbors;

    TopicOrder(Catalog catalog, CatalogVersion version) {
        neighbors = new PerState<>(version, () -> neighbors(catalog.topics()));
    }

    /** The topics before and after a topic in its track, if there are any. */
    record Neighbors(@Nullable TopicView previous, @Nullable TopicView next) {}

    Neighbors neighbors(String topic) {
        return neighbors.get().getOrDefault(topic, NONE);
    }

    private static Map<String, Neighbors> neighbors(List<TopicView> inOrder) {
        var bySlug = new HashMap<String, Neighbors>();
        for (int i = 0; i < inOrder.size(); i++) {
            var topic = inOrder.get(i);
            bySlug.put(topic.slug(), new Neighbors(at(i - 1, topic, inOrder), at(i + 1, topic, inOrder)));
        }
        return Map.copyOf(bySlug);
    }

    /** The topic at the index, if it is in the same track as the other. */
    private static @Nullable TopicView at(int place, TopicView other, List<TopicView> inOrder) {
        if (place < 0 || place == inOrder.size() || !inOrder.get(place).track().equals(other.track())) {
            return null;
        }
        return inOrder.get(place);
    }
}
