package dev.rehearse.adaptive.item;

/**
 * What an examinee scored on an item: the only thing the engine knows of an answer.
 *
 * @param score from 0 to the maximum score of the item's model; 1 is right for an item scored 0 or 1
 */
public record Response(String itemId, int score) {}
