package dev.rehearse.question.author.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rehearse.content.finding.Message;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An import that goes on behind the request that began it.
 *
 * @param name of the file
 * @param dryRun whether it changes nothing
 * @param bytes the length of the file
 * @param bytesRead how much of it is read
 * @param questions how many are found so far
 * @param processed how many of them are checked and stored
 * @param problem why it failed, in English; absent until then
 * @param wording the problem in the languages of pages
 * @param result what it made, or would make, or why it was refused; absent until it ends
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoredImport(
        UUID id,
        String topic,
        String format,
        String name,
        boolean dryRun,
        State state,
        long bytes,
        long bytesRead,
        int questions,
        int processed,
        @Nullable String problem,
        @JsonIgnore @Schema(hidden = true) @Nullable Message wording,
        @Nullable TopicImportView result) {

    /** How far it is. */
    enum State {
        /** The file is not there yet. */
        @JsonProperty("receiving")
        RECEIVING,
        /** It waits for a replica to begin, or to begin again. */
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("running")
        RUNNING,
        /** All of it is imported or, of a dry run, the result is there. */
        @JsonProperty("finished")
        FINISHED,
        /** Nothing is imported: the result says why. */
        @JsonProperty("refused")
        REFUSED,
        /** Nothing is imported: the problem says why. */
        @JsonProperty("failed")
        FAILED
    }

    /** Whether nothing changes by itself any more. */
    boolean isOver() {
        return switch (state) {
            case RECEIVING, WAITING, RUNNING -> false;
            case FINISHED, REFUSED, FAILED -> true;
        };
    }

    /** How much of the work is done: reading the file and storing its questions count the same. */
    int percent() {
        long read = bytes == 0 ? 0 : 50 * bytesRead / bytes;
        long stored = questions == 0 ? 0 : 50L * processed / questions;
        return (int) Math.min(100, read + stored);
    }
}
