package dev.rehearse.notify.campaign;

import dev.rehearse.edge.problem.HttpProblem;

/** There is no campaign of this id. */
final class NoSuchCampaign extends HttpProblem.NotFound {
    NoSuchCampaign() {
        super("campaign.unknown");
    }
}
