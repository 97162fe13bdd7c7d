package dev.rehearse.formats.exchange;

import dev.rehearse.content.model.Question;

/**
 * A question of an imported file, with its place in it.
 *
 * @param file its name, and behind {@code !/} the path within an archive
 * @param line where the question begins, from 1
 */
public record Placed(String file, int line, Question question) {}
