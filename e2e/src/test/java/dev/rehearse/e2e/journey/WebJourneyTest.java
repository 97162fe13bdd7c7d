package dev.rehearse.e2e.journey;

import dev.rehearse.e2e.stack.LauncherStack;
import dev.rehearse.e2e.stack.Stack;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The main job, a campaign and a question of an author in a browser, with what {@code ./rehearse run} starts. */
@EnabledIfSystemProperty(named = "rehearse.chromium", matches = ".+", disabledReason = "no Chromium with its driver")
class WebJourneyTest extends OneStack implements BrowserJourney, OperatorJourney, AuthorJourney {

    @Override
    Stack start(Path folder) throws IOException, InterruptedException {
        return LauncherStack.start(folder);
    }
}
