package dev.rehearse.question.content;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Reports the result of the last import to the launcher and operators. It is always up, because the catalog is served
 * even if a folder is rejected.
 */
@Readiness
@ApplicationScoped
class ContentHealth implements HealthCheck {

    private static final int MOST_FINDINGS = 20;

    private final ContentImport contentImport;

    ContentHealth(ContentImport contentImport) {
        this.contentImport = contentImport;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("content").up();
        contentImport.last().ifPresent(outcome -> describe(outcome, response));
        return response.build();
    }

    private static void describe(ImportOutcome outcome, HealthCheckResponseBuilder response) {
        response.withData("state", outcome.state())
                .withData("topics", outcome.served().topics())
                .withData("questions", outcome.served().questions());
        switch (outcome) {
            case ImportOutcome.Imported imported ->
                response.withData("findings", 0).withData("since", imported.at().toString());
            case ImportOutcome.Refused refused ->
                response.withData("findings", refused.findings().size())
                        .withData(
                                "report",
                                String.join(
                                        "\n",
                                        refused.findings().stream()
                                                .limit(MOST_FINDINGS)
                                                .toList()));
            case ImportOutcome.Missing missing -> response.withData("findings", 0);
        }
    }
}
