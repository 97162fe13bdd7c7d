package dev.rehearse.edge.start;

import io.quarkus.runtime.Quarkus;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Starts a service once everything is as it must be, or says in a line for each fault why it is not started. */
public final class SafeStart {

    private static final List<StartCondition> OF_ALL_SERVICES = List.of(
            new PublicUrl(),
            DatabaseLogin::url,
            DatabaseLogin::user,
            DatabaseLogin::password,
            KeyLocation.OF_TOKENS,
            new BodyLimits());

    private SafeStart() {}

    /** Runs the service until it ends; what only this service must fulfil comes in addition to what all must. */
    public static void run(List<StartCondition> ownConditions, String... arguments) throws InterruptedException {
        if (isBuilt()) {
            check(ownConditions);
        }
        // Quarkus would answer an address that is none without a body and headers; edge.http answers it with a problem.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }

    /**
     * Whether this is the built application. Dev mode and tests load our classes by a loader of Quarkus's own, which no
     * built application has; Quarkus says in which mode it is only after this.
     */
    public static boolean isBuilt() {
        return !Objects.requireNonNull(SafeStart.class.getClassLoader())
                .getClass()
                .getName()
                .startsWith("io.quarkus.bootstrap.");
    }

    private static void check(List<StartCondition> ownConditions) throws InterruptedException {
        var settings = Settings.read();
        var objections = Stream.concat(OF_ALL_SERVICES.stream(), ownConditions.stream())
                .flatMap(condition -> condition.objection(settings).stream())
                .toList();
        if (objections.isEmpty()) {
            objections =
                    new DatabaseWait(settings, System.out).untilReady().stream().toList();
        }
        if (!objections.isEmpty()) {
            objections.forEach(objection -> System.err.println("Not started: " + objection + "."));
            System.exit(1);
        }
    }
}
