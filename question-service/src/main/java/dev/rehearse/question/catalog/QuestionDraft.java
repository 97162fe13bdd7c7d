package dev.rehearse.question.catalog;

/**
 * A question as its author wrote it, before it is published.
 *
 * @param topic slug of the topic
 * @param slug unique in the topic
 * @param position place among the questions of the topic, from 1
 */
public record QuestionDraft(
        String topic, String slug, Kind kind, Difficulty difficulty, int position, QuestionContent content) {}
