package dev.rehearse.adaptive.design;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ScoredItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The shares that topics have of the questions: the next one is of the topic that is furthest behind (Kingsbury and Zara
 * 1989). Without topics, or with one, any item may be next.
 */
record TopicShares(List<Share> shares) {

    /** Shares that differ by less are equal. */
    private static final double EQUAL = 1e-9;

    static final TopicShares NONE = new TopicShares(List.of());

    /** The items of a topic, and its share from 0 to 1. */
    record Share(Set<String> itemIds, double share) {

        /** By how many questions it is behind, if one more is asked. */
        double behind(List<ScoredItem> responses) {
            long asked = responses.stream().filter(this::has).count();
            return share * (responses.size() + 1) - asked;
        }

        private boolean has(ScoredItem response) {
            return has(response.item());
        }

        boolean has(Item item) {
            return itemIds.contains(item.id());
        }
    }

    TopicShares {
        shares = List.copyOf(shares);
    }

    static TopicShares of(List<TopicWeight> topics, List<DesignItem> items) {
        if (topics.size() < 2) {
            return NONE;
        }
        double all = topics.stream().mapToDouble(TopicWeight::weight).sum();
        return new TopicShares(topics.stream()
                .map(topic -> new Share(ids(topic.topic(), items), topic.weight() / all))
                .toList());
    }

    private static Set<String> ids(String topic, List<DesignItem> items) {
        return items.stream()
                .filter(item -> topic.equals(item.topic()))
                .map(DesignItem::id)
                .collect(Collectors.toSet());
    }

    /** Those of the candidates whose topics are furthest behind, of the topics that have any; all where none has. */
    List<Item> furthestBehind(List<Item> candidates, List<ScoredItem> responses) {
        var left = new ArrayList<>(byNeed(responses));
        while (!left.isEmpty()) {
            var first = first(left, responses);
            var theirs = within(first, candidates);
            if (!theirs.isEmpty()) {
                return theirs;
            }
            left.removeAll(first);
        }
        return candidates;
    }

    /** Those of the candidates whose topics are furthest behind, which may be none of these. */
    List<Item> ofFirst(List<Item> candidates, List<ScoredItem> responses) {
        return shares.isEmpty() ? candidates : within(first(byNeed(responses), responses), candidates);
    }

    private static List<Item> within(List<Share> some, List<Item> candidates) {
        return candidates.stream()
                .filter(item -> some.stream().anyMatch(share -> share.has(item)))
                .toList();
    }

    private List<Share> byNeed(List<ScoredItem> responses) {
        return shares.stream()
                .sorted(Comparator.comparingDouble((Share share) -> share.behind(responses))
                        .reversed())
                .toList();
    }

    /** The first of the shares, and those that are as far behind. */
    private static List<Share> first(List<Share> byNeed, List<ScoredItem> responses) {
        double most = byNeed.getFirst().behind(responses);
        return byNeed.stream()
                .filter(share -> share.behind(responses) > most - EQUAL)
                .toList();
    }
}
