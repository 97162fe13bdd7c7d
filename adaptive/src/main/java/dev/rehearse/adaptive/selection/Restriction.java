package dev.rehearse.adaptive.selection;

/**
 * Something that kept the rule from choosing freely.
 *
 * @param reason what it was, such as "content area async is due"
 * @param left how many items it left to choose from
 */
public record Restriction(String reason, int left) {}
