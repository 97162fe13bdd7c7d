package dev.rehearse.grading.embedding;

/** The sentence encoder cannot run here, for example because its native library is missing. */
public final class EncoderUnavailable extends Exception {

    EncoderUnavailable(Throwable cause) {
        super(
                "The sentence encoder can't run on " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch") + ": " + cause,
                cause);
    }
}
