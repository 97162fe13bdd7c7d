package dev.rehearse.formats.gift;

import dev.rehearse.formats.gift.GiftMarkup.Marked;
import java.util.regex.Pattern;

/**
 * One of several answers.
 *
 * @param percent of the points; 100 behind {@code =}, 0 behind {@code ~}, if nothing else is said
 */
record GiftChoice(double percent, Marked text, Marked feedback) {

    private static final Pattern WEIGHT = Pattern.compile("%(-?[0-9]{1,3}(?:\\.[0-9]*)?)%");

    /** From a text that begins with its mark; one without a mark is right. */
    static GiftChoice of(String part, GiftMarkup markup) {
        boolean marked = part.startsWith("=") || part.startsWith("~");
        var text = part.substring(marked ? 1 : 0).strip();
        double percent = part.startsWith("~") ? 0 : 100;
        var weight = WEIGHT.matcher(text);
        if (weight.lookingAt()) {
            percent = Double.parseDouble(weight.group(1));
            text = text.substring(weight.end()).strip();
        }
        int comment = GiftText.find(text, "#", 0);
        var said = comment < 0 ? "" : text.substring(comment + 1);
        return new GiftChoice(
                percent,
                GiftMarkup.of(comment < 0 ? text : text.substring(0, comment), markup),
                GiftMarkup.of(said, markup));
    }

    /** The percent without needless decimals. */
    String weight() {
        return percent == Math.rint(percent) ? String.valueOf((int) percent) : String.valueOf(percent);
    }
}
