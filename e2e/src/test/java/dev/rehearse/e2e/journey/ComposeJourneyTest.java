package dev.rehearse.e2e.journey;

import dev.rehearse.e2e.stack.ComposeStack;
import dev.rehearse.e2e.stack.Stack;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The main job in browsers, with what {@code docker compose up} starts; {@link WebJourneyTest} looks at the same pages.
 */
@EnabledIfSystemProperty(
        named = "rehearse.compose",
        matches = ".+",
        disabledReason = "no Docker Compose with the built images")
@Tag("slow")
@Tag("journey")
class ComposeJourneyTest extends OneStack implements BrowserJourney {

    @Override
    Stack start(Path folder) throws IOException, InterruptedException {
        return ComposeStack.prepare().up();
    }

    @Override
    public Inspection inspection() {
        return Inspection.NO_PAGE;
    }
}
