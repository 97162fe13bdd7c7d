package dev.rehearse.cli.campaign;

import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the ids of campaigns and deliveries; throws {@link Failure} for anything else, which an address must not hold. */
final class Ids {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private Ids() {}

    static String campaign(String text) {
        return id("campaign", text);
    }

    static String delivery(String text) {
        return id("delivery", text);
    }

    private static String id(String what, String text) {
        if (!UUID.matcher(text).matches()) {
            throw Failure.usage(
                    "\"%s\" is no id of a %s, such as 0b9e0a6e-5b1c-4c2f-9a55-3f1d2c4b5a60.".formatted(text, what));
        }
        return text.toLowerCase(Locale.ROOT);
    }
}
