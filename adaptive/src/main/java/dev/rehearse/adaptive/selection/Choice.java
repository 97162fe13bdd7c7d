package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.item.Item;
import java.util.List;

/** The chosen item and the reason. */
public record Choice(Item item, SelectionReason reason) {

    /** The same choice among this many candidates. */
    public Choice among(int candidates) {
        return new Choice(item, reason.among(candidates));
    }

    /** The same choice, with these restrictions before those already known. */
    public Choice after(Restriction... earlier) {
        return new Choice(item, reason.after(List.of(earlier)));
    }
}
