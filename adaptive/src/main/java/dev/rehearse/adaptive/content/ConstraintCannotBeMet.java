package dev.rehearse.adaptive.content;

import dev.rehearse.adaptive.input.InvalidInput;

/** A constraint that the item pool, or what is left of it, cannot meet. */
public final class ConstraintCannotBeMet extends InvalidInput {

    private final String constraint;

    public ConstraintCannotBeMet(String constraint, String why) {
        super("The constraint '" + constraint + "' cannot be met: " + why);
        this.constraint = constraint;
    }

    public String constraint() {
        return constraint;
    }
}
