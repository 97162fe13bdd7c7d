package dev.rehearse.content.model;

/** A competency that questions measure: the unit of content balance and of the report. */
public record Competency(String id, String title) {}
