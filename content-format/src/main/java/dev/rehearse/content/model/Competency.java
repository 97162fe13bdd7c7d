package dev.rehearse.content.model;

/** What a question measures: the unit of content balance and of the report. */
public record Competency(String id, String title) {}
