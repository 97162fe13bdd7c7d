package dev.rehearse.simulate;

/** An option, or a line of the file that it names, that cannot be meant. */
final class InvalidOption extends RuntimeException {

    InvalidOption(String message) {
        super(message);
    }
}
