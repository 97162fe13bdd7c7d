package dev.rehearse.adaptive.input;

/** Invalid input to the engine; each subclass names one fact, and its message the item and value. */
public abstract class InvalidInput extends IllegalArgumentException {

    protected InvalidInput(String message) {
        super(message);
    }
}
