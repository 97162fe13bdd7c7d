package dev.rehearse.interview.pool;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What an item measures: the unit of content balance and of the report. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Competency(String id, String title) {}
