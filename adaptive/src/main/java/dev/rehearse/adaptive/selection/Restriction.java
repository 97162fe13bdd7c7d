package dev.rehearse.adaptive.selection;

/**
 * A restriction of the rule's choice.
 *
 * @param reason its description, such as "content area async is due"
 * @param left how many items it left to choose from
 */
public record Restriction(String reason, int left) {}
