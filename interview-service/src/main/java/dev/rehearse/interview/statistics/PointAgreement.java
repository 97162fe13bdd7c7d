package dev.rehearse.interview.statistics;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How well two graders agree on a point of an item's rubric.
 *
 * @param slug of the question in its topic; absent if the catalog no longer serves it
 * @param heading the question's title, or the first line of its prompt; absent if the catalog no longer serves it
 * @param point its id in the rubric
 * @param claim what an answer has to say; absent if the catalog no longer serves this version, or it has no rubric
 * @param grader whose grade is the first, such as the language model's
 * @param secondGrader that graded the same answers, such as the local one
 * @param answers number of answers that both have judged
 * @param equal share of answers on which both have the same verdict, from 0 to 1
 * @param kappa the same corrected for chance, 1 at most: Cohen's kappa; absent if there are too few answers, or all
 *     verdicts are one and the same
 * @param kappaError standard error of kappa; absent without kappa, and if one grader has given one verdict only or they
 *     always or never agree
 */
public record PointAgreement(
        UUID item,
        int version,
        @Nullable String slug,
        @Nullable String heading,
        String point,
        @Nullable String claim,
        String grader,
        String secondGrader,
        int answers,
        double equal,
        @Nullable Double kappa,
        @Nullable Double kappaError) {}
