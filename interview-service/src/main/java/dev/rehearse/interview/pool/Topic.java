package dev.rehearse.interview.pool;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A topic of the catalog, by its slug and its path from the track down. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Topic(String slug, String path, String title) {}
