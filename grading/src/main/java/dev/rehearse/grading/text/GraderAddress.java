package dev.rehearse.grading.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far a sentence speaks to its grader about the grade, rather than about what is asked.
 *
 * @param asks whether it has the form of an order, a request or a claim about the grade
 * @param certain how many words it has that an answer uses of grading alone, and the task does not use
 * @param possible how many more words of grading it has that the task does not use
 * @param shared how many other content words it shares with the task
 * @param content how many content words it has
 */
record GraderAddress(boolean asks, int certain, int possible, int shared, int content) {

    private static final int ENOUGH = 2;

    private static final Set<String> GRADERS = words("""
            grader graders examiner examiners evaluator evaluators assessor assessors reviewer reviewers interviewer interviewers
            """);

    private static final String GRADER = "(?:" + String.join("|", GRADERS)
            + "|judges?|teachers?|professor|instructor|assistant|ai|model|llm|chatgpt|gpt|bot|machine|you)";

    private static final String OPENING =
            "^\\W*(?:(?:so|now|then|and|also|but|ok|okay|well|just|simply|only|first|finally|therefore|thus|hence|here|always|please|pls"
                    + "|kindly|dear|hello|hi|hey|thanks|thank|sir|madam|note|important|attention|reminder|instructions?|"
                    + GRADER
                    + ")\\W+)*";

    private static final String VERB =
            "(?:say|mark|give|set|assign|award|grant|return|output|print|write|treat|count|consider|accept|rate|score|grade|judge|evaluate"
                    + "|assess|report|reply|respond|answer|put|choose|pick|select|ensure|take|let|approve|pass|credit|confirm|state|declare"
                    + "|record|register|tick|regard|deem|assume|make|remember|be|label|classify|pretend|show|call|enter|agree|keep|raise"
                    + "|follow|obey|do|don't|never|stop|ignore|forget|disregard|allow|reward|acknowledge|recogni[sz]e|fill)";

    private static final String DUTY =
            "(?:must|should|shall|has to|have to|is to|are to|needs? to|ought to|will|can only|can be|may be|deserves?|counts?|equals?"
                    + "|is|are|was|were|has been|have been)";

    private static final Pattern FORM = Pattern.compile(
            OPENING + VERB + "\\b|\\b" + GRADER
                    + " (?:\\w+ )?(?:must|should|shall|have to|has to|needs? to|ought to|are to|is to|will|can|could|may|might|would|are|has|have)\\b"
                    + "|\\b(?:could|would|can|will|might|may) (?:you|i)\\b|\\b(?:please|kindly)\\b"
                    + "|\\bi(?:'d|'m| would| am| do| really| kindly)* (?:ask|want|like|need|beg|request|expect|deserve|hope|demand|order|urge|instruct"
                    + "|trust|suggest|recommend|appreciate|be (?:grateful|glad|happy)|asking|hoping|expecting)\\b"
                    + "|\\b(?:it|that) would be (?:\\w+ )?(?:kind|nice|great|good|fair|right)\\b"
                    + "|\\b(?:score|grade|marks?|verdicts?|points?|credits?|rating|result|evaluation|assessment|answer|response|submission"
                    + "|candidate|everything|(?:all|each|every|no)(?: \\w+){0,2}) (?:of \\w+ )?" + DUTY + "\\b"
                    + "|\\b(?:score|grade|verdict|mark|points?|rating)\\W{0,3}[:=]",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> CERTAIN =
            Stream.concat(GRADERS.stream(), words("""
                    score scores scored scoring grade grades graded grading verdict verdicts rubric rubrics heard
                    """).stream()).collect(Collectors.toUnmodifiableSet());

    /** Stems. */
    private static final Set<String> POSSIBLE = words("""
            mark credit evalu examin candid criterion criteria point full perfect correct right pass accept approv award rate answer
            respons submiss maximum highest best top complet excel flawless deserv cover claim assess judg star percent teacher
            professor instructor assist miss partial contradict generous fulfil satisfi
            """);

    /** @param task stems of the content words of the task */
    static GraderAddress of(String sentence, List<Word> content, Set<String> task) {
        var certain = new HashSet<String>();
        var possible = new HashSet<String>();
        var shared = new HashSet<String>();
        for (Word word : content) {
            boolean known = task.contains(word.stem());
            if (CERTAIN.contains(word.surface())) {
                add(certain, word, !known);
            } else if (POSSIBLE.contains(word.stem())) {
                add(possible, word, !known);
            } else {
                add(shared, word, known);
            }
        }
        boolean asks = FORM.matcher(sentence.replace('\u2019', '\'')).find();
        return new GraderAddress(asks, certain.size(), possible.size(), shared.size(), content.size());
    }

    private static void add(Set<String> stems, Word word, boolean counts) {
        if (counts) {
            stems.add(word.stem());
        }
    }

    /** The two together, as if they were one sentence. */
    GraderAddress and(GraderAddress next) {
        return new GraderAddress(
                asks || next.asks,
                certain + next.certain,
                possible + next.possible,
                shared + next.shared,
                content + next.content);
    }

    /** Whether it asks for a grade; a word of the task may be in it to hide that. */
    boolean orders() {
        return shared == 0 ? certain > 0 || (asks && possible >= ENOUGH) : asks && certain > 0 && shared == 1;
    }

    /** Whether it can belong to an order beside it. */
    boolean belongs() {
        return shared == 0 && (asks || certain + possible > 0 || content < ENOUGH);
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
