package dev.rehearse.e2e.fuzz;

import dev.rehearse.e2e.fuzz.Request.Rule;
import java.util.Random;

/**
 * Makes the requests of a run: each follows from the seed, from its number, and from what answers have told by then.
 */
final class Requests {

    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    private final long seed;
    private final Corpus corpus;
    private final ApiRequests api;
    private final PageRequests pages;
    private final RawRequests raw;

    Requests(long seed, Corpus corpus, ApiRequests api, PageRequests pages, RawRequests raw) {
        this.seed = seed;
        this.corpus = corpus;
        this.api = api;
        this.pages = pages;
        this.raw = raw;
    }

    Request request(long number) {
        var values = new Values(new Random(seed + number * STRIDE), corpus);
        return switch (values.number(20)) {
            case 0 -> raw.damaged(values.oneIn(2) ? api.message(values) : pages.form(values), values);
            case 1 -> raw.forbidden(values);
            case 2, 3, 4 -> of("page, link", pages.link(values));
            case 5, 6, 7, 8, 9, 10 -> of("page, form", pages.form(values));
            default -> of("API", api.message(values));
        };
    }

    private Request of(String kind, Message message) {
        var rule = api.isTrusted(message) ? Rule.TRUSTED : Rule.ANSWERED;
        return new Request(kind, message.method(), message.target(), message.toBytes(), rule);
    }
}
