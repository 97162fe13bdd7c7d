package dev.rehearse.edge.start;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import java.util.List;
import java.util.stream.Stream;

/** Starts a service once everything is as it must be, or says in a line for each fault why it is not started. */
public final class SafeStart {

    private static final List<StartCondition> OF_ALL_SERVICES = List.of(
            new PublicUrl(), DatabaseLogin::url, DatabaseLogin::user, DatabaseLogin::password, KeyLocation.OF_TOKENS);

    private SafeStart() {}

    /** Runs the service until it ends; what only this service must fulfil comes in addition to what all must. */
    public static void run(List<StartCondition> ownConditions, String... arguments) throws InterruptedException {
        if (LaunchMode.current().isProduction()) {
            check(ownConditions);
        }
        Quarkus.run(arguments);
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
