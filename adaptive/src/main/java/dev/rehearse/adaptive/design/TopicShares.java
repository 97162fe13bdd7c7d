package dev.rehearse.adaptive.design;

import dev.rehearse.adaptive.item.ScoredItem;
import dev.rehearse.adaptive.selection.CandidateSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The topics' shares of the questions: the next one is of the topic that is furthest behind (Kingsbury and Zara 1989).
 * Without topics, or with one, any item may be next.
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
            return itemIds.contains(response.item().id());
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

    /** The items of each topic that has a share. */
    List<Set<String>> idSets() {
        return shares.stream().map(Share::itemIds).toList();
    }

    /** Those of the candidates whose topics are furthest behind, of the topics that have any; all where none has. */
    <C extends CandidateSet<C>> C furthestBehind(C candidates, List<ScoredItem> responses) {
        var left = shares.isEmpty() ? List.<Share>of() : new ArrayList<>(byNeed(responses));
        while (!left.isEmpty()) {
            var first = first(left, responses);
            C theirs = candidates.within(first.stream().map(Share::itemIds).toList());
            if (!theirs.isEmpty()) {
                return theirs;
            }
            left.removeAll(first);
        }
        return candidates;
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
