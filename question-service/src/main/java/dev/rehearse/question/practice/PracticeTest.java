package dev.rehearse.question.practice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A launched practice test.
 *
 * @param slug its name in addresses
 * @param topic slug of its topic; of one over several topics the path of the track or section that it stands in
 * @param title its display name
 * @param page path of its page below the public address
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PracticeTest(String slug, String topic, String title, String page) {}
