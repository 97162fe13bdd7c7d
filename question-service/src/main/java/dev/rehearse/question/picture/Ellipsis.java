package dev.rehearse.question.picture;

import java.util.function.Predicate;

/** Shortens a text for which there is no room. */
final class Ellipsis {

    private static final String SIGN = "…";

    private Ellipsis() {}

    /** The longest beginning that fits, with an ellipsis; found by halving. The ellipsis alone has to fit. */
    static String shortened(String text, Predicate<String> fits) {
        int fitting = 0;
        int tooMany = text.length();
        while (tooMany - fitting > 1) {
            int middle = (fitting + tooMany) / 2;
            if (fits.test(beginning(text, middle))) {
                fitting = middle;
            } else {
                tooMany = middle;
            }
        }
        return beginning(text, fitting);
    }

    private static String beginning(String text, int length) {
        int end = length > 0 && Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end).strip() + SIGN;
    }
}
