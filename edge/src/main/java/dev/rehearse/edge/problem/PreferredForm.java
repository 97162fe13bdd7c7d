package dev.rehearse.edge.problem;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The form in which a client wants a problem, by its Accept header (RFC 9110, 12.5.1). Browsers list text/html; JSON
 * clients don't, or prefer JSON to it.
 */
final class PreferredForm {

    private static final Pattern QUALITY = Pattern.compile("q=([01](\\.\\d{0,3})?)");

    private record Range(String type, double quality) {}

    private PreferredForm() {}

    /**
     * Of several fields of this name, and of a header that is no list of media types, which may be the problem itself.
     */
    static boolean isPage(List<String> accept) {
        var preferred = accept.stream()
                .flatMap(field -> Arrays.stream(field.toLowerCase(Locale.ROOT).split(",")))
                .map(PreferredForm::range)
                .filter(range -> range.quality > 0 && (isPage(range) || range.type.endsWith("json")))
                .sorted(Comparator.comparingDouble(Range::quality).reversed())
                .findFirst();
        return preferred.filter(PreferredForm::isPage).isPresent();
    }

    private static boolean isPage(Range range) {
        return range.type.equals("text/html");
    }

    private static Range range(String text) {
        var parts = Arrays.stream(text.split(";")).map(String::strip).toList();
        var quality =
                parts.stream().skip(1).filter(part -> part.startsWith("q")).findFirst();
        return new Range(
                parts.isEmpty() ? "" : parts.getFirst(),
                quality.map(PreferredForm::quality).orElse(1.0));
    }

    private static double quality(String parameter) {
        return Optional.of(QUALITY.matcher(parameter))
                .filter(matcher -> matcher.matches())
                .map(matcher -> Double.parseDouble(matcher.group(1)))
                .orElse(0.0);
    }
}
