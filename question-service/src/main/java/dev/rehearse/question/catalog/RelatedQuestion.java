package dev.rehearse.question.catalog;

import java.util.UUID;

/**
 * A question that another one refers to.
 *
 * @param topic slug of its topic
 * @param page path of its page below the public address
 */
public record RelatedQuestion(UUID id, String topic, String title, String page) {}
