package dev.rehearse.interview.review;

/**
 * The state of something in memory.
 *
 * @param difficulty from 1 to 10
 * @param stability days after which it is recalled with a probability of 90 percent
 */
record Memory(double difficulty, double stability) {}
