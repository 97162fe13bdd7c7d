package dev.rehearse.notify.delivery;

import java.util.Optional;
import java.util.UUID;

/**
 * The mail server has accepted a mail of a campaign, or refused it permanently.
 *
 * @param resumptions how often the campaign had been resumed when the mail was claimed
 * @param refusal the reply, without the address; empty if the mail was accepted
 */
public record OutcomeKnown(UUID campaign, int resumptions, Optional<String> refusal) {}
