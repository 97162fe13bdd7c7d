package dev.rehearse.adaptive.item;

import dev.rehearse.adaptive.input.InvalidInput;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An item parameter is outside its range. */
public final class InvalidItemParameter extends InvalidInput {

    /*
     * Up to this size, the fourth powers of products of two parameters are finite, and so is everything a model
     * computes.
     */
    private static final double LARGEST = 1e30;

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

    static void requireFinite(String parameter, double value) {
        if (!Double.isFinite(value)) {
            throw new InvalidItemParameter(parameter, value, "finite");
        }
        if (Math.abs(value) > LARGEST) {
            throw new InvalidItemParameter(parameter, value, "from -1e30 to 1e30");
        }
    }

    static void requirePositive(String parameter, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new InvalidItemParameter(parameter, value, "positive and finite");
        }
        if (value > LARGEST || value < 1 / LARGEST) {
            throw new InvalidItemParameter(parameter, value, "from 1e-30 to 1e30");
        }
    }

    static void requireSpread(String parameter, double value) {
        if (!(value >= 0 && value <= 10)) {
            throw new InvalidItemParameter(parameter, value, "from 0 to 10");
        }
    }

    /** Finite values, at least one; the message counts them from 1. */
    static void requireFinite(String parameter, double... values) {
        if (values.length == 0) {
            throw new InvalidItemParameter("number of " + parameter + "s", 0, "at least 1");
        }
        for (int i = 0; i < values.length; i++) {
            requireFinite(parameter + " " + (i + 1), values[i]);
        }
    }

    static void requireAscending(String parameter, double... values) {
        requireFinite(parameter, values);
        for (int i = 1; i < values.length; i++) {
            if (values[i] <= values[i - 1]) {
                throw new InvalidItemParameter(parameter + " " + (i + 1), values[i], "above " + values[i - 1]);
            }
        }
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
