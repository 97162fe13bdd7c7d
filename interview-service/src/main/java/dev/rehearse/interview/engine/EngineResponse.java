package dev.rehearse.interview.engine;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * An examinee's score on an item.
 *
 * @param item its id
 * @param score from 0 to the highest that the item's model has
 */
public record EngineResponse(
        @NotBlank @Size(max = 100) String item, @NotNull Integer score) {}
