package dev.rehearse.adaptive.level;

/**
 * The probability that an examinee's ability lies in a level.
 *
 * @param probability from 0 to 1
 */
public record LevelProbability(Level level, double probability) {}
