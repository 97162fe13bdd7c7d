package dev.rehearse.interview.engine;

import com.fasterxml.jackson.annotation.JsonProperty;

/** An item response model. */
public enum EngineModel {
    /** Right or wrong, with discrimination and difficulty. */
    @JsonProperty("2PL")
    TWO_PARAMETER("2PL"),
    /** 2PL with guessing. */
    @JsonProperty("3PL")
    THREE_PARAMETER("3PL"),
    /** The graded response model. */
    @JsonProperty("GRM")
    GRADED_RESPONSE("GRM"),
    /** The generalized partial credit model. */
    @JsonProperty("GPCM")
    PARTIAL_CREDIT("GPCM");

    private final String word;

    EngineModel(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
