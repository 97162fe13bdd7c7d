package dev.rehearse.adaptive.content;

import dev.rehearse.adaptive.input.InvalidSetting;
import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.ScoredItem;
import dev.rehearse.adaptive.selection.Choice;
import dev.rehearse.adaptive.selection.RandomItem;
import dev.rehearse.adaptive.selection.Restriction;
import dev.rehearse.adaptive.selection.SeededDraw;
import dev.rehearse.adaptive.selection.SelectionState;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Pilot items: administered at positions drawn by the seed, and never counted for ability or length. If families,
 * enemies or order leave none of them, an item that counts takes the position.
 *
 * @param itemIds of the pool; these items are used for nothing else
 * @param count how many each test contains, zero or more
 * @param firstPosition the earliest place in the test, from 1
 * @param lastPosition the latest place in the test; from first to last there are at least {@code count} places
 */
public record PilotItems(Set<String> itemIds, int count, int firstPosition, int lastPosition) {

    /** No pilot items. */
    public static final PilotItems NONE = new PilotItems(Set.of(), 0, 1, 1);

    public PilotItems {
        itemIds = Set.copyOf(itemIds);
        if (count < 0 || count > itemIds.size()) {
            throw new InvalidSetting("number of pilot items", count, "from 0 to those named, " + itemIds.size());
        }
        if (firstPosition < 1) {
            throw new InvalidSetting("first position of pilot items", firstPosition, "at least 1");
        }
        if (lastPosition < firstPosition || (long) lastPosition - firstPosition + 1 < count) {
            throw new InvalidSetting(
                    "last position of pilot items", lastPosition, "far enough from " + firstPosition + " for " + count);
        }
    }

    /**
     * Refuses a pool that it does not fit.
     *
     * @throws ConstraintCannotBeMet naming the item that is missing, or if the pool has no other items
     */
    public void check(ItemPool pool) {
        ItemIds.checkInPool("pilot items", itemIds, pool);
        if (operational(pool.items()).isEmpty()) {
            throw new ConstraintCannotBeMet("pilot items", "the pool has no other items");
        }
    }

    /** Whether the seed draws this position, from 1, for a pilot item. */
    public boolean due(long seed, int position) {
        return position >= firstPosition
                && position <= lastPosition
                && positions(seed).contains(position);
    }

    /**
     * Floyd's sampling: each set of positions is as likely as any other, at a cost of the count and not of the window.
     */
    private Set<Integer> positions(long seed) {
        Set<Integer> drawn = new HashSet<>();
        for (int last = lastPosition - count + 1; last <= lastPosition; last++) {
            double draw = SeededDraw.uniform(SeededDraw.of(seed, last, "pilot position"));
            int position = firstPosition + (int) (draw * ((long) last - firstPosition + 1));
            if (!drawn.add(position)) {
                drawn.add(last);
            }
        }
        return drawn;
    }

    /** One of them, drawn by the seed; with its reason. */
    public Choice choose(SelectionState state) {
        return new RandomItem()
                .choose(state)
                .after(new Restriction(
                        "position " + state.position() + " is for a pilot item",
                        state.candidates().size()));
    }

    /** The pilot items, in their order. */
    public List<Item> pilots(List<Item> items) {
        return items.stream().filter(item -> itemIds.contains(item.id())).toList();
    }

    /** The other items, in their order. */
    public List<Item> operational(List<Item> items) {
        return itemIds.isEmpty()
                ? items
                : items.stream().filter(item -> !itemIds.contains(item.id())).toList();
    }

    /** The responses that count, in their order: those to items that are not pilots, without the skipped ones. */
    public List<ScoredItem> counted(List<ScoredItem> answered) {
        return answered.stream().allMatch(this::counts)
                ? answered
                : answered.stream().filter(this::counts).toList();
    }

    public boolean counts(ScoredItem response) {
        return !response.isSkipped() && counts(response.item());
    }

    public boolean counts(Item item) {
        return !itemIds.contains(item.id());
    }
}
