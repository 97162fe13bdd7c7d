package dev.rehearse.launcher.layout;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Ports that tests can use: below those that the system gives to outgoing connections, so that none gets lost. */
public final class FreePorts {

    private static final int LOWEST = 20_000;
    private static final int STEP = 10;
    private static final int STEPS = 1000;

    /** Two test runs on one machine begin at different places. */
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() % STEPS));

    private FreePorts() {}

    /** The first port of a whole installation. */
    public static Ports next() {
        return IntStream.range(0, STEPS)
                .mapToObj(attempt -> new Ports(LOWEST + STEP * (NEXT.getAndIncrement() % STEPS)))
                .filter(FreePorts::areFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean areFree(Ports ports) {
        try {
            ports.requireFree();
            return true;
        } catch (Refusal taken) {
            return false;
        }
    }
}
