package dev.rehearse.content.model;

/** When open answers are followed up, and how often at most for each question. */
public record FollowUps(FollowUpPolicy when, int perQuestion) {}
