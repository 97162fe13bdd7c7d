package dev.rehearse.adaptive.selection;

import dev.rehearse.adaptive.item.Item;

/**
 * A candidate and its place in a ranking.
 *
 * @param value by the criterion of the ranking
 * @param rank 1 for the best; tied items share the rank of their first
 * @param tied how many candidates share the rank, itself included
 */
public record RankedItem(Item item, double value, int rank, int tied) {}
