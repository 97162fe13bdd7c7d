package dev.rehearse.content.markdown;

/**
 * The Markdown of a file below its front matter.
 *
 * @param firstLine the line of the file that it begins at
 */
public record Body(String file, int firstLine, String text) {}
