package dev.rehearse.adaptive.item;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The items a test may choose from: at least one, with distinct ids. */
public final class ItemPool {

    private final List<Item> items;
    private final Map<String, Item> byId = new LinkedHashMap<>();

    private ItemPool(List<Item> items) {
        this.items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new EmptyItemPool();
        }
        for (Item item : this.items) {
            if (byId.put(item.id(), item) != null) {
                throw new DuplicateItem(item.id());
            }
        }
    }

    /**
     * The pool of these items.
     *
     * @throws EmptyItemPool if there is no item
     * @throws DuplicateItem if two items have the same id
     */
    public static ItemPool of(List<Item> items) {
        return new ItemPool(items);
    }

    public List<Item> items() {
        return items;
    }

    /**
     * The item of this id.
     *
     * @throws UnknownItem if the pool has none
     */
    public Item item(String id) {
        Item item = byId.get(id);
        if (item == null) {
            throw new UnknownItem(id);
        }
        return item;
    }

    public boolean contains(String id) {
        return byId.containsKey(id);
    }

    /**
     * The responses with their items, in the order given.
     *
     * @throws UnknownItem if a response is to no item of the pool
     * @throws ItemAnsweredTwice if two responses are to the same item
     * @throws ScoreOutOfRange if the item's model does not know the score
     */
    public List<ScoredItem> scored(List<Response> responses) {
        Set<String> seen = new HashSet<>();
        return responses.stream()
                .map(response -> {
                    if (!seen.add(response.itemId())) {
                        throw new ItemAnsweredTwice(response.itemId());
                    }
                    return new ScoredItem(item(response.itemId()), response.points());
                })
                .toList();
    }

    /** The items not among {@code scored}, in the order of the pool. */
    public List<Item> without(List<ScoredItem> scored) {
        Set<String> answered = new HashSet<>();
        scored.forEach(response -> answered.add(response.item().id()));
        return items.stream().filter(item -> !answered.contains(item.id())).toList();
    }
}
