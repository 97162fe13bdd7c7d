package dev.rehearse.launcher.campaign;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the user wrote behind {@code campaign}. */
record Request(Verb verb, List<String> operands, Map<String, String> options) {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    Request {
        operands = List.copyOf(operands);
        options = Map.copyOf(options);
    }

    /** Throws {@link Failure}. */
    static Request parse(List<String> words) {
        var rest = new ArrayDeque<>(words);
        var word = rest.poll();
        if (word == null) {
            throw Failure.usage("campaign needs a command.");
        }
        var verb = Verb.of(word);
        var operands = new ArrayList<String>();
        var options = new HashMap<String, String>();
        while (!rest.isEmpty()) {
            if (rest.element().startsWith("-")) {
                read(verb, rest, options);
            } else {
                operands.add(rest.remove());
            }
        }
        if (!verb.isComplete(operands.size())) {
            throw Failure.usage("It is \"%s\", with other words behind it than these.".formatted(verb));
        }
        return new Request(verb, operands, options);
    }

    /** Never names what is behind an equals sign: it could be a token. */
    private static void read(Verb verb, ArrayDeque<String> rest, Map<String, String> options) {
        var parts = rest.remove().split("=", 2);
        var name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
        if (!verb.takes(name)) {
            throw Failure.usage("campaign %s has no option \"%s\".".formatted(verb.word(), parts[0]));
        }
        if (Verb.isFlag(name) && parts.length == 2) {
            throw Failure.usage(parts[0] + " takes no value.");
        }
        if (!Verb.isFlag(name) && parts.length == 1 && rest.isEmpty()) {
            throw Failure.usage(parts[0] + " needs a value.");
        }
        var value = Verb.isFlag(name) ? "" : parts.length == 2 ? parts[1] : rest.remove();
        if (options.put(name, value) != null) {
            throw Failure.usage(parts[0] + " is given twice.");
        }
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** These options as a query, as far as they are given; the service judges their values. */
    String query(String... names) {
        var query = Arrays.stream(names)
                .filter(options::containsKey)
                .map(name -> name + "=" + URLEncoder.encode(options.getOrDefault(name, ""), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** The campaign's id. */
    String id() {
        return id("campaign", operands.getFirst());
    }

    /** The ids behind the campaign's. */
    List<String> deliveries() {
        return operands.stream().skip(1).map(id -> id("delivery", id)).toList();
    }

    private static String id(String what, String text) {
        if (!UUID.matcher(text).matches()) {
            throw Failure.usage(
                    "\"%s\" is no id of a %s, such as 0b9e0a6e-5b1c-4c2f-9a55-3f1d2c4b5a60.".formatted(text, what));
        }
        return text.toLowerCase(Locale.ROOT);
    }
}
