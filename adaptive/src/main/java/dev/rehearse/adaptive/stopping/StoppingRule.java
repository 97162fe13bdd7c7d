package dev.rehearse.adaptive.stopping;

import java.util.Optional;

/** A condition that ends a test. */
@FunctionalInterface
public interface StoppingRule {

    /** The reason to stop now, if there is one. */
    Optional<StopReason> reason(Progress progress);

    /** Whether the rule needs more than length, estimate and time: {@link Progress#behind}. */
    default boolean needsEvidence() {
        return false;
    }
}
