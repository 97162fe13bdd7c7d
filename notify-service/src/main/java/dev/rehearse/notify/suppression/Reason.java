package dev.rehearse.notify.suppression;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The reason for a suppression. */
public enum Reason {
    /** There is no such mailbox. */
    HARD_BOUNCE,
    /** Its mail server refused mail for a while too often. */
    SOFT_BOUNCES,
    /** Its owner called our mail spam. */
    COMPLAINT,
    /** An operator said so. */
    OPERATOR;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
