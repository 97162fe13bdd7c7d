package dev.rehearse.question.catalog;

import java.util.UUID;

/**
 * A question that another one refers to.
 *
 * @param topic slug of its topic
 * @param page path of the question on its topic's page
 */
public record RelatedQuestion(UUID id, String topic, String title, String page) {}
