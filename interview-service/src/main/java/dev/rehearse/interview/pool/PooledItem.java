package dev.rehearse.interview.pool;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;

/**
 * An item with its key, as question-service gave it.
 *
 * @param key letters of the right options, or the one text that the code prints
 * @param explanation for after the interview
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PooledItem(
        UUID id,
        int version,
        Kind kind,
        RichText prompt,
        List<Option> options,
        List<String> key,
        RichText explanation,
        Parameters parameters) {

    /** About what the objects of an item take beside their characters. */
    private static final int OBJECTS = 1000;

    public PooledItem {
        options = List.copyOf(options);
        key = List.copyOf(key);
    }

    /** About how much memory it takes. */
    long bytes() {
        return OBJECTS
                + prompt.bytes()
                + explanation.bytes()
                + options.stream().mapToLong(option -> option.text().bytes()).sum();
    }
}
