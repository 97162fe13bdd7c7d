package dev.rehearse.edge.start;

import java.util.Optional;

/** A condition for starting a service in production. */
@FunctionalInterface
public interface StartCondition {

    /** One line that names the property, what is wrong and what to do; empty if nothing is wrong. */
    Optional<String> objection(Settings settings);
}
