package dev.rehearse.e2e.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Finds keys, rubrics, hints and explanations that are served before the answer is in. */
final class CanaryCheck {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEYS = "\"key\":[";

    /** Parts of the current question that an interview reveals on request. */
    private static final List<String> ASKED_FOR = List.of("canary-followup-", "canary-hint-");

    /** Pages of reports: the candidate's own, and one that a link shares. */
    private static final List<String> REPORTS = List.of("/report", "/interview/shared/");

    /** Claims of a rubric, which the catalog shows with the reference answer of a question. */
    private static final String CLAIM = "canary-rubric-";

    /** One question as JSON. */
    private static final Pattern QUESTION = Pattern.compile("/api/questions/[^/?]+(\\?.*)?");

    /** An answer in an assessment result of QTI, which there is of interviews that are over. */
    private static final Pattern ITEM_RESULT = Pattern.compile("<itemResult identifier=\"[a-z-]*?([0-9a-f-]{36})\"");

    private static final int OK = 200;

    private CanaryCheck() {}

    /** The canaries that the answer should not have, and the field of keys. */
    static List<String> disclosed(Request request, Answer answer) {
        var target = request.target().toLowerCase(Locale.ROOT);
        boolean isServed = answer.status() == OK;
        if (answer.isHtml()) {
            return isServed && isAfterAnswers(request, target, answer.text())
                    ? List.of()
                    : inPage(target, answer.text(), isServed);
        }
        if (isServed && QUESTION.matcher(target).matches()) {
            return withKeys(answer.text(), found(answer.text(), CanaryCheck::isClaim));
        }
        if (isServed && target.contains("/report")) {
            var answered = answered(answer.text());
            return found(answer.text(), canary -> answered.contains(canary.group(1)));
        }
        if (isServed && target.contains("/assessment-result")) {
            var answered = questions(ITEM_RESULT, answer.text());
            return found(answer.text(), canary -> answered.contains(canary.group(1)));
        }
        if (isServed && target.contains("/interview/api/interviews")) {
            return inView(answer.text());
        }
        return withKeys(answer.text(), found(answer.text(), _ -> false));
    }

    /**
     * A report, shared or not, has the canaries of all that was asked; the page after an answer has those of one
     * question.
     */
    private static boolean isAfterAnswers(Request request, String target, String text) {
        if (REPORTS.stream().anyMatch(target::contains)) {
            return true;
        }
        boolean isFeedback = target.contains("/answers/")
                || (target.contains("/practise/") && request.method().equals("POST"));
        return isFeedback && questions(CanaryContent.CANARY, text).size() <= 1;
    }

    /**
     * The page of a question shows its follow-up and the hints that were taken; so does the one that answers a
     * submission in conflict with it, or in error. The page of a topic shows claims.
     */
    private static List<String> inPage(String target, String text, boolean isServed) {
        boolean isInterview = target.contains("/interview/interviews/");
        boolean isTopic = isServed && target.startsWith("/topics/");
        return withKeys(
                text, found(text, canary -> (isInterview && isAskedFor(canary)) || (isTopic && isClaim(canary))));
    }

    /**
     * In a quiz, a view has the explanation of the answer before; a follow-up and hints are those of the question at
     * hand.
     */
    private static List<String> inView(String text) {
        var view = json(text);
        var explained = view.path("feedback").path("question").asText();
        boolean hasHelp = view.path("question").hasNonNull("followUp")
                || !view.path("question").path("hints").isEmpty();
        var asked = view.path("question").path("id").asText();
        var told = found(
                text,
                canary -> canary.group(1).equals(explained)
                        || (hasHelp && isAskedFor(canary) && canary.group(1).equals(asked)));
        return explained.isEmpty() ? withKeys(text, told) : told;
    }

    private static boolean isClaim(MatchResult canary) {
        return canary.group().startsWith(CLAIM);
    }

    private static boolean isAskedFor(MatchResult canary) {
        return ASKED_FOR.stream().anyMatch(canary.group()::startsWith);
    }

    /** The ids of questions, the first group of the pattern. */
    private static Set<String> questions(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static List<String> found(String text, Predicate<MatchResult> allowed) {
        return CanaryContent.CANARY
                .matcher(text)
                .results()
                .filter(allowed.negate())
                .map(MatchResult::group)
                .toList();
    }

    private static List<String> withKeys(String text, List<String> told) {
        var all = new ArrayList<>(told);
        if (text.contains(KEYS)) {
            all.add(KEYS);
        }
        return all;
    }

    private static List<String> answered(String report) {
        return StreamSupport.stream(json(report).path("answers").spliterator(), false)
                .map(answer -> answer.path("question").asText())
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            return JSON.missingNode();
        }
    }
}
