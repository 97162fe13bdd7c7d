package dev.rehearse.question.practice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A launched practice test.
 *
 * @param slug its name in addresses
 * @param title its display name
 * @param topic slug of its topic
 * @param page path of its page below the public address
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PracticeTest(String slug, String title, String topic, String page) {}
