package dev.rehearse.edge.site;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Numbers as the language of a page writes them. All numbers that pages show with a fraction, or that can reach
 * thousands, are written here; the API, files and coordinates of pictures have their numbers as JSON does.
 */
public record PageNumbers(Locale language) {

    private static final double PERCENT = 100;

    /** Half of the last of two decimal places. */
    private static final double LEAST = 0.005;

    /** With two decimal places. */
    public String decimal(double value) {
        return format("%.2f", zeroed(value));
    }

    /** With two decimal places, and its sign unless it is 0 by then. */
    public String signed(double value) {
        double shown = zeroed(value);
        return format(shown == 0 ? "%.2f" : "%+.2f", shown);
    }

    /** 0 for what would be written as 0, which has no sign. */
    private static double zeroed(double value) {
        return Math.abs(value) < LEAST ? 0 : value;
    }

    /** Without decimal places if it has no fraction, otherwise with two. */
    public String tick(double value) {
        return value == Math.rint(value) ? format("%.0f", zeroed(value)) : decimal(value);
    }

    /** With its sign, unless it is 0. */
    public String signedTick(int value) {
        return value == 0 ? "0" : format("%+d", value);
    }

    /** A share from 0 to 1 in whole percent. A no-break space keeps number and sign on one line. */
    public String percent(double share) {
        return format("%.0f\u00a0%%", share * PERCENT);
    }

    /** With separators between thousands. */
    public String grouped(long value) {
        return format("%,d", value);
    }

    /** With separators between thousands, and as many decimal places as it has. */
    public String exact(BigDecimal value) {
        return format("%,." + Math.max(0, value.scale()) + "f", value);
    }

    private String format(String pattern, Object value) {
        return String.format(language, pattern, value).replace('-', '−');
    }

    /** For templates: {@code count.grouped}. */
    @TemplateExtension
    static String grouped(Number value, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return new PageNumbers(locale instanceof Locale language ? language : Locale.ENGLISH)
                .grouped(value.longValue());
    }
}
