package dev.rehearse.launcher.process;

/** Checks whether a process is ready for work. */
@FunctionalInterface
public interface Readiness {

    boolean isReached();
}
