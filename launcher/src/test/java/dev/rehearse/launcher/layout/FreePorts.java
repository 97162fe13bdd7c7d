package dev.rehearse.launcher.layout;

import dev.rehearse.installation.Refusal;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Free ports for tests, below the ephemeral ports, so that no outgoing connection takes one. */
public final class FreePorts {

    private static final int LOWEST = 20_000;
    private static final int STEP = 10;
    private static final int STEPS = 1000;

    /** Concurrent test runs start at different ports. */
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
