package dev.rehearse.notify.scope;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A topic, as question-service lists it.
 *
 * @param path the slugs from the track down, joined by slashes
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CatalogTopic(String path, String title, Part track, Part section) {

    /** The track or section that the topic belongs to. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Part(String path, String title) {}
}
