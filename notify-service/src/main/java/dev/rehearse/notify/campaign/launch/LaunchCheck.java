package dev.rehearse.notify.campaign.launch;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.notify.campaign.Campaigns;
import dev.rehearse.notify.campaign.IdempotencyScope;
import dev.rehearse.notify.campaign.LaunchRequest;
import dev.rehearse.notify.scope.ScopeResolver;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Checks a launch before it is stored: its topic in question-service, its practice test in interview-service. An
 * unknown topic needs question-service, because without it the campaign would have no subscribers. While
 * interview-service is unavailable a practice test is accepted unchecked: a campaign does not wait for a service that
 * it does not need.
 */
@ApplicationScoped
class LaunchCheck {

    private static final Logger LOG = Logger.getLogger(LaunchCheck.class);

    private final Campaigns campaigns;
    private final ScopeResolver scopes;
    private final PracticeTestClient interviewService;

    LaunchCheck(Campaigns campaigns, ScopeResolver scopes, @RestClient PracticeTestClient interviewService) {
        this.campaigns = campaigns;
        this.scopes = scopes;
        this.interviewService = interviewService;
    }

    /**
     * Not in a transaction, so that no lock waits for another service. A repeat is not looked up again: it gets the
     * first answer.
     *
     * @param authorization of the operator, who may prepare mail for a practice test that is not launched yet
     */
    void check(IdempotencyScope idempotency, LaunchRequest launch, @Nullable String authorization) {
        if (campaigns.of(idempotency).isPresent()) {
            return;
        }
        if (scopes.find(launch.topic()).isEmpty()) {
            throw new HttpProblem.InvalidField("topic", "scope.not-in-catalog", launch.topic());
        }
        try {
            var found = interviewService
                    .find(launch.practiceTest(), authorization)
                    .orElseThrow(() -> new HttpProblem.InvalidField(
                            "practiceTest", "practice-test.unknown", launch.practiceTest()));
            if (!launch.isOn(found.topic())) {
                throw new HttpProblem.InvalidField(
                        "practiceTest",
                        ProblemText.of("practice-test.other-topic", "topic", found.topic()),
                        launch.practiceTest());
            }
        } catch (HttpProblem refused) {
            throw refused;
        } catch (RuntimeException away) {
            LOG.warnf(
                    "The practice test of a launch, %s, is not checked: interview-service does not answer (%s)",
                    launch.practiceTest(), away.getClass().getSimpleName());
        }
    }
}
