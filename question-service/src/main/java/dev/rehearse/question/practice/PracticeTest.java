package dev.rehearse.question.practice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A launched practice test.
 *
 * @param slug its name in addresses
 * @param title its display name
 * @param page path of its page below the public address
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PracticeTest(String slug, String title, String page) {}
