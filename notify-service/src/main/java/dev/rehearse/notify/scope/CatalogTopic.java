package dev.rehearse.notify.scope;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * A topic, as question-service lists it.
 *
 * @param path the slugs from the track down, joined by slashes
 * @param formerSlugs those that it had before; an earlier question-service says none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CatalogTopic(String path, List<String> formerSlugs, String title, Part track, Part section) {

    CatalogTopic {
        formerSlugs = formerSlugs == null ? List.of() : List.copyOf(formerSlugs);
    }

    /** The track or section that the topic belongs to. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Part(String path, List<String> formerSlugs, String title) {

        Part {
            formerSlugs = formerSlugs == null ? List.of() : List.copyOf(formerSlugs);
        }
    }
}
