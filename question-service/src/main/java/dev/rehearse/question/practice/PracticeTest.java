package dev.rehearse.question.practice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A launched practice test, as a page offers it.
 *
 * @param slug names it in its address
 * @param title for people
 * @param page path of its page below the public address
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PracticeTest(String slug, String title, String page) {}
