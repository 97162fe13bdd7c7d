package dev.rehearse.e2e.journey;

import static java.util.Objects.requireNonNull;

import dev.rehearse.e2e.stack.Stack;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Starts the product once for all journeys of a class, which follow one another. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
abstract class OneStack {

    private @Nullable Stack stack;

    /** Starts the product; what it leaves behind goes into the folder. */
    abstract Stack start(Path folder) throws IOException, InterruptedException;

    @BeforeAll
    void begin(@TempDir Path folder) throws IOException, InterruptedException {
        stack = start(folder);
    }

    @AfterAll
    void end() {
        if (stack != null) {
            stack.close();
        }
    }

    public Stack stack() {
        return requireNonNull(stack);
    }

    public Inspection inspection() {
        return Inspection.EACH_PAGE;
    }
}
