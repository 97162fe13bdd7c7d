package dev.rehearse.e2e.journey;

import dev.rehearse.e2e.stack.LauncherStack;
import dev.rehearse.e2e.stack.Stack;
import java.io.IOException;
import java.nio.file.Path;

/** The main job with what {@code ./rehearse run} starts. */
class JourneyTest extends OneStack implements Journey, ImportJourney {

    @Override
    Stack start(Path folder) throws IOException, InterruptedException {
        return LauncherStack.start(folder);
    }
}
