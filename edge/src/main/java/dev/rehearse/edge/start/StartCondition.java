package dev.rehearse.edge.start;

import java.util.Optional;

/** Something that must be true before a service may start in production. */
@FunctionalInterface
public interface StartCondition {

    /** What is wrong and what to do about it, in one line that names the property; empty when nothing is. */
    Optional<String> objection(Settings settings);
}
