package dev.rehearse.question.content;

/**
 * One thing that is wrong with a content file.
 *
 * @param file path below the content folder
 * @param line from 1
 * @param rule which rule is broken
 * @param message what is wrong and what is wanted
 */
public record Finding(String file, int line, Rule rule, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + rule + " " + message;
    }
}
