package dev.rehearse.adaptive.input;

/** Something given to the engine that it refuses; each subclass names one fact, and its message the item and value. */
public abstract class InvalidInput extends IllegalArgumentException {

    protected InvalidInput(String message) {
        super(message);
    }
}
