package dev.rehearse.e2e.journey;

import dev.rehearse.e2e.stack.LauncherStack;
import dev.rehearse.e2e.stack.Stack;
import java.io.IOException;
import java.nio.file.Path;

/** The main job, a campaign and a question of an author in a browser, with what {@code ./rehearse run} starts. */
class BrowserJourneyTest implements BrowserJourney, OperatorJourney, AuthorJourney {

    @Override
    public Stack start(Path folder) throws IOException, InterruptedException {
        return LauncherStack.start(folder);
    }
}
