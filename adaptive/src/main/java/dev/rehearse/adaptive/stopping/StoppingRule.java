package dev.rehearse.adaptive.stopping;

import java.util.Optional;

/** A condition that ends a test. */
@FunctionalInterface
public interface StoppingRule {

    /** The reason to stop now, if there is one. */
    Optional<StopReason> reason(Progress progress);

    /** Whether the rule looks further than length, estimate and time: at {@link Progress#behind}. */
    default boolean needsEvidence() {
        return false;
    }
}
