package dev.rehearse.notify.delivery;

import java.util.Optional;
import java.util.UUID;

/**
 * The mail server has taken a mail of a campaign, or refused it for good.
 *
 * @param resumptions how often the campaign had been resumed when the mail was claimed
 * @param refusal what it said, without the address; empty if it has taken the mail
 */
public record OutcomeKnown(UUID campaign, int resumptions, Optional<String> refusal) {}
