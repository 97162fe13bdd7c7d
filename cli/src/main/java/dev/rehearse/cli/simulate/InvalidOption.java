package dev.rehearse.cli.simulate;

/** An invalid option, or an invalid line of the file that it names. */
final class InvalidOption extends RuntimeException {

    InvalidOption(String message) {
        super(message);
    }
}
