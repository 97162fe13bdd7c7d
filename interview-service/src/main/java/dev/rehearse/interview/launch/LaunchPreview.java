package dev.rehearse.interview.launch;

/**
 * What a launch would send if it began now.
 *
 * @param candidates confirmed subscribers who would be mailed
 * @param subject of their mail
 * @param text of their mail
 */
public record LaunchPreview(long candidates, String subject, String text) {}
