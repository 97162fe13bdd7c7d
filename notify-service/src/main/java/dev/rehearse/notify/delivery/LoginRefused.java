package dev.rehearse.notify.delivery;

/**
 * Fired when the mail server refuses our login, so that campaigns stop trying.
 *
 * @param reply what it said
 */
public record LoginRefused(String reply) {}
