package dev.rehearse.calibration.csv;

import java.nio.file.Path;

/** A file that cannot be used; the message names file, line and what is wrong. */
public final class InvalidCsv extends RuntimeException {

    InvalidCsv(Path file, long line, String problem) {
        super(file + ", line " + line + ": " + problem);
    }

    InvalidCsv(Path file, String problem) {
        super(file + ": " + problem);
    }
}
