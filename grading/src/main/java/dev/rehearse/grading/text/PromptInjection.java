package dev.rehearse.grading.text;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Detects instructions to the grader in a text that should be an answer (prompt injection). */
public final class PromptInjection {

    private static final Pattern INSTRUCTION = Pattern.compile(
            "\\b(ignore|disregard|forget|override) (all |any |the |your |these |previous |prior |above |earlier )*(instruction|rule|rubric|prompt|direction|guideline|criteria)"
                    + "|\\b(full|maximum|highest|perfect|top) (mark|score|point|credit|grade)s?\\b|\\bset (the |my )?(score|grade|mark|verdict)"
                    + "|\\bas (the|a|an|my) (grader|examiner|evaluator|assistant|ai|language model|judge)\\b|\\bnew instructions?\\b"
                    + "|\\b(must|should|please|now) (mark|grade|score|rate) (this|each|every|all|me|it|the answer)\\b|\\bsystem ?(prompt|:)"
                    + "|\\b(this|the|my) (answer )?is (the |a )?(completely |perfectly |fully |entirely )?(correct|right|complete|perfect)( and (correct|right|complete|perfect))?( answer| to the question)?\\W*$"
                    + "|\\b(give|grant|award|pass|rate|mark|score|grade|credit) me\\b"
                    + "|\\bcovers? (all|every)( of)?( the)? points?\\b|\\banswered (everything |all |it )?(perfectly|correctly|completely)\\b",
            Pattern.CASE_INSENSITIVE);

    private PromptInjection() {}

    /**
     * The sentences that tell their grader what to do, in order, with those beside them that can belong to such an
     * order and say nothing about the task.
     *
     * @param task stems of the content words of the question, its references and its rubric
     */
    public static List<Span> sentences(Passage passage, Set<String> task) {
        List<Span> sentences = passage.sentences();
        List<GraderAddress> addresses = sentences.stream()
                .map(sentence -> GraderAddress.of(passage.textOf(sentence), sentence.contentWords(), task))
                .toList();
        var orders = new BitSet();
        for (int i = 0; i < sentences.size(); i++) {
            if (INSTRUCTION.matcher(passage.textOf(sentences.get(i))).find()
                    || addresses.get(i).orders()) {
                orders.set(i);
            } else if (i > 0 && addresses.get(i - 1).and(addresses.get(i)).orders()) {
                orders.set(i - 1, i + 1);
            }
        }
        spread(orders, addresses);
        return orders.stream().mapToObj(sentences::get).toList();
    }

    private static void spread(BitSet orders, List<GraderAddress> addresses) {
        for (int i = 1; i < addresses.size(); i++) {
            orders.set(
                    i, orders.get(i) || (orders.get(i - 1) && addresses.get(i).belongs()));
        }
        for (int i = addresses.size() - 2; i >= 0; i--) {
            orders.set(
                    i, orders.get(i) || (orders.get(i + 1) && addresses.get(i).belongs()));
        }
    }
}
