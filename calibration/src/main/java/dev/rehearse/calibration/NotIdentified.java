package dev.rehearse.calibration;

/** The responses do not settle the parameters: some combination of them could be anything. */
public final class NotIdentified extends RuntimeException {

    NotIdentified() {
        super("The responses do not settle the parameters; fix some, or say with priors what is believed of them");
    }
}
