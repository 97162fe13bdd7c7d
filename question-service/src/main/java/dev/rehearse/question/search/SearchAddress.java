package dev.rehearse.question.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The address of a search page with its words and filters, and the addresses of related searches. */
record SearchAddress(String words, Map<Filter, String> filters) {

    private static final String PAGE = "/search";

    SearchAddress(@Nullable SearchTerms terms, Map<Filter, String> filters) {
        this(terms == null ? "" : terms.text(), filters);
    }

    String path(@Nullable String after) {
        var parameters = new ArrayList<String>();
        if (!words.isEmpty()) {
            parameters.add(parameter("q", words));
        }
        filters.forEach((filter, value) -> parameters.add(parameter(filter.parameter(), value)));
        if (after != null) {
            parameters.add(parameter("after", after));
        }
        return parameters.isEmpty() ? PAGE : PAGE + "?" + String.join("&", parameters);
    }

    /** The path of its first page. */
    public String path() {
        return path(null);
    }

    public String withoutFilters() {
        return new SearchAddress(words, Map.of()).path(null);
    }

    /** With another value of a filter, or without the filter if it has this value already. */
    String toggled(Filter filter, String value) {
        var others = new EnumMap<Filter, String>(Filter.class);
        others.putAll(filters);
        if (!others.remove(filter, value)) {
            others.put(filter, value);
        }
        return new SearchAddress(words, others).path(null);
    }

    /** The parameters that a form must keep when the words change. */
    public List<Map.Entry<String, String>> hidden() {
        return filters.entrySet().stream()
                .map(filter -> Map.entry(filter.getKey().parameter(), filter.getValue()))
                .toList();
    }

    private static String parameter(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
