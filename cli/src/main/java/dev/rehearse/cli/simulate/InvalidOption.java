package dev.rehearse.cli.simulate;

/** An option, or a line of the file that it names, that is invalid. */
final class InvalidOption extends RuntimeException {

    InvalidOption(String message) {
        super(message);
    }
}
