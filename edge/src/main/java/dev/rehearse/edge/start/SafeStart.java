package dev.rehearse.edge.start;

import io.quarkus.runtime.Quarkus;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Starts a service if all start conditions are met, otherwise prints a line for each that is not. */
public final class SafeStart {

    private static final List<StartCondition> OF_ALL_SERVICES = List.of(
            new PublicUrl(),
            DatabaseLogin::url,
            DatabaseLogin::user,
            DatabaseLogin::password,
            KeyLocation.OF_TOKENS,
            new BodyLimits());

    private SafeStart() {}

    /** Runs the service until it ends, with its own conditions in addition to those of all services. */
    public static void run(List<StartCondition> ownConditions, String... arguments) throws InterruptedException {
        if (isBuilt()) {
            check(ownConditions);
        }
        // Quarkus would answer an invalid address without a body and headers; edge.http answers it with a problem.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }

    /**
     * Whether this is the packaged application. Dev mode and tests use a class loader of Quarkus; the launch mode is
     * not known yet.
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
