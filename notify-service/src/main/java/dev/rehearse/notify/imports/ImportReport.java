package dev.rehearse.notify.imports;

/**
 * The result of an import.
 *
 * @param lines how many there were
 * @param imported subscriptions that are confirmed by it, or would be
 * @param unchanged lines whose subscription was confirmed before
 * @param dryRun whether it was only tried
 */
record ImportReport(int lines, int imported, int unchanged, boolean dryRun) {}
