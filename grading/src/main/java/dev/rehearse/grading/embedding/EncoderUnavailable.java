package dev.rehearse.grading.embedding;

/** The sentence encoder can't run here, as where its native library is missing. */
public final class EncoderUnavailable extends Exception {

    EncoderUnavailable(Throwable cause) {
        super(
                "The sentence encoder can't run on " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch") + ": " + cause,
                cause);
    }
}
