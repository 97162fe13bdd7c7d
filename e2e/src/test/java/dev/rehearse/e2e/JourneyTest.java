package dev.rehearse.e2e;

import java.io.IOException;
import java.nio.file.Path;

/** The main job with what {@code ./rehearse run} starts. */
class JourneyTest implements Journey {

    @Override
    public Stack start(Path folder) throws IOException {
        return LauncherStack.start(folder);
    }
}
