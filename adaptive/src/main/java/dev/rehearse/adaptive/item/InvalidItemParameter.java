package dev.rehearse.adaptive.item;

import dev.rehearse.adaptive.input.InvalidInput;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An item parameter outside its range. */
public final class InvalidItemParameter extends InvalidInput {

    private final @Nullable String itemId;
    private final String parameter;
    private final double value;
    private final String requirement;

    InvalidItemParameter(String parameter, double value, String requirement) {
        this(null, parameter, value, requirement);
    }

    private InvalidItemParameter(@Nullable String itemId, String parameter, double value, String requirement) {
        super((itemId == null ? "An item" : "Item " + itemId) + " has " + parameter + " " + value + ", which must be "
                + requirement);
        this.itemId = itemId;
        this.parameter = parameter;
        this.value = value;
        this.requirement = requirement;
    }

    InvalidItemParameter ofItem(String id) {
        return new InvalidItemParameter(id, parameter, value, requirement);
    }

    /** The item, unless its model was made outside an item. */
    public Optional<String> itemId() {
        return Optional.ofNullable(itemId);
    }

    public String parameter() {
        return parameter;
    }

    public double value() {
        return value;
    }
}
