package dev.rehearse.question.parameters;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The item response model whose parameters a calibration estimated. */
public enum ItemModel {
    /** Right or wrong, with guessing: one to three parameters (1PL, 2PL, 3PL). */
    @JsonProperty("logistic")
    LOGISTIC,
    /** Ordered scores, each with a threshold (GRM). */
    @JsonProperty("graded")
    GRADED,
    /** Ordered scores, with a step from each to the next (PCM, GPCM). */
    @JsonProperty("partial")
    PARTIAL
}
