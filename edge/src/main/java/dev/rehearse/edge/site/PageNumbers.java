package dev.rehearse.edge.site;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.util.Locale;

/**
 * Numbers as the language of a page writes them. All numbers that pages show with a fraction, or that can reach
 * thousands, are written here; the API, files and coordinates of pictures have their numbers as JSON does.
 */
public record PageNumbers(Locale language) {

    private static final double PERCENT = 100;

    /** With two decimal places. */
    public String decimal(double value) {
        return format("%.2f", value);
    }

    /** With its sign and two decimal places. */
    public String signed(double value) {
        return format("%+.2f", value);
    }

    /** Without decimal places if it has no fraction, otherwise with two. */
    public String tick(double value) {
        return value == 0 ? "0" : format(value == Math.rint(value) ? "%.0f" : "%.2f", value);
    }

    /** With its sign, unless it is 0. */
    public String signedTick(int value) {
        return value == 0 ? "0" : format("%+d", value);
    }

    /** A share from 0 to 1 in whole percent. */
    public String percent(double share) {
        return format("%.0f %%", share * PERCENT);
    }

    /** With separators between thousands. */
    public String grouped(long value) {
        return format("%,d", value);
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
