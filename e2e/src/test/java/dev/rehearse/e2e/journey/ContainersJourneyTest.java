package dev.rehearse.e2e.journey;

import dev.rehearse.e2e.stack.ContainerStack;
import dev.rehearse.e2e.stack.Stack;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The main job over HTTP, and a campaign behind Caddy, with the built images, put together by Testcontainers. In a
 * browser, the main job runs with the same images in {@link ComposeJourneyTest}.
 */
@EnabledIfSystemProperty(named = "rehearse.docker", matches = ".+", disabledReason = "no Docker with the built images")
@Tag("slow")
@Tag("journey")
class ContainersJourneyTest extends OneStack implements Journey, OperatorJourney {

    @Override
    Stack start(Path folder) throws IOException, InterruptedException {
        return ContainerStack.start();
    }

    @Override
    public Inspection inspection() {
        return Inspection.NO_PAGE;
    }
}
