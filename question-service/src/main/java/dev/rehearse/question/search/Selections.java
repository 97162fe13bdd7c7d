package dev.rehearse.question.search;

import dev.rehearse.edge.problem.ProblemText;
import dev.rehearse.edge.problem.Violation;
import dev.rehearse.question.catalog.Difficulty;
import dev.rehearse.question.catalog.Kind;
import dev.rehearse.question.catalog.Redirects;
import dev.rehearse.question.catalog.Topics;
import dev.rehearse.question.practice.LaunchedPracticeTests;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Checks filters against the catalog, and knows the slugs of today for former ones. */
@ApplicationScoped
class Selections {

    private final Topics topics;
    private final Redirects redirects;
    private final LaunchedPracticeTests practiceTests;
    private final SearchEntries entries;

    Selections(Topics topics, Redirects redirects, LaunchedPracticeTests practiceTests, SearchEntries entries) {
        this.entries = entries;
        this.topics = topics;
        this.redirects = redirects;
        this.practiceTests = practiceTests;
    }

    Selection of(Map<Filter, String> filters) {
        return Selection.of(filters, practiceTests.all());
    }

    /** The filters whose values the catalog does not have, each with what is wrong with it. */
    List<Violation> unknown(Map<Filter, String> filters) {
        return filters.entrySet().stream()
                .flatMap(filter -> objection(filter.getKey(), filter.getValue())
                        .map(reason -> new Violation(filter.getKey().parameter(), reason, filter.getValue()))
                        .stream())
                .toList();
    }

    private Optional<ProblemText> objection(Filter filter, String value) {
        if (value.codePointCount(0, value.length()) > SearchResource.Parameters.LONGEST_VALUE) {
            return Optional.of(ProblemText.of("field.too-long", "max", SearchResource.Parameters.LONGEST_VALUE));
        }
        return switch (filter) {
            case TRACK -> unless(topics.hasTrack(value), "field.track");
            case TOPIC -> unless(topics.bySlug(value).isPresent(), "field.topic");
            case TAG -> unless(entries.current().has(filter, value), "field.tag");
            case COMPETENCY -> unless(entries.current().has(filter, value), "field.competency");
            case DIFFICULTY -> unlessOneOf(Difficulty.values(), Difficulty::word, value);
            case KIND -> unlessOneOf(Kind.values(), Kind::word, value);
            case PRACTICE_TEST -> unless(value.equals("true") || value.equals("false"), "field.boolean");
        };
    }

    private static Optional<ProblemText> unless(boolean isKnown, String messageCode) {
        return isKnown ? Optional.empty() : Optional.of(ProblemText.of(messageCode));
    }

    private static <E> Optional<ProblemText> unlessOneOf(E[] constants, Function<E, String> word, String value) {
        var words = Arrays.stream(constants).map(word).toList();
        return words.contains(value)
                ? Optional.empty()
                : Optional.of(ProblemText.of("field.one-of", "words", String.join(", ", words)));
    }

    /** The path of the same search by the slugs of today, if the filters have a former one of a topic or track. */
    Optional<String> moved(Map<Filter, String> filters, URI request) {
        return redirects.toFiltered(filters.get(Filter.TOPIC), filters.get(Filter.TRACK), request);
    }
}
