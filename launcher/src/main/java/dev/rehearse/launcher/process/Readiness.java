package dev.rehearse.launcher.process;

/** Tells whether a process that was started can do its work yet. */
@FunctionalInterface
public interface Readiness {

    boolean isReached();
}
