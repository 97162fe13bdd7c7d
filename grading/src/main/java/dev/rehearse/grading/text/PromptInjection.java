package dev.rehearse.grading.text;

import java.util.List;
import java.util.regex.Pattern;

/** Detects instructions to the grader in a text that should be an answer (prompt injection). */
public final class PromptInjection {

    private static final Pattern INSTRUCTION = Pattern.compile(
            "\\b(ignore|disregard|forget|override) (all |any |the |your |these |previous |prior |above |earlier )*(instruction|rule|rubric|prompt|direction|guideline|criteria)"
                    + "|\\b(full|maximum|highest|perfect|top) (mark|score|point|credit|grade)|\\bset (the |my )?(score|grade|mark|verdict)"
                    + "|\\bas (the|a|an|my) (grader|examiner|evaluator|assistant|ai|language model|judge)\\b|\\bnew instructions?\\b"
                    + "|\\b(must|should|please|now) (mark|grade|score|rate) (this|each|every|all|me|it|the answer)\\b|\\bsystem ?(prompt|:)"
                    + "|\\b(this|the|my) (answer )?is (the |a )?(completely |perfectly |fully |entirely )?(correct|right|complete|perfect)( and (correct|right|complete|perfect))?( answer| to the question)?\\W*$"
                    + "|\\bcovers? (all|every)( of)?( the)? points?\\b|\\banswered (everything |all |it )?(perfectly|correctly|completely)\\b",
            Pattern.CASE_INSENSITIVE);

    private PromptInjection() {}

    /** Whether the sentence tells its grader what to do. */
    public static boolean isIn(String sentence) {
        return INSTRUCTION.matcher(sentence).find();
    }

    /** The sentences that tell their grader what to do, in order. */
    public static List<Span> sentences(Passage passage) {
        return passage.sentences().stream()
                .filter(sentence -> isIn(passage.textOf(sentence)))
                .toList();
    }
}
