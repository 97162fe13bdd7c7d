package dev.rehearse.interview.statistics;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page of statistics. German: messages/statistics_de.properties. */
@MessageBundle("statistics")
public interface StatisticsWords {

    @Message("Statistics of the questions")
    String heading();

    @Message(
            "{count.grouped} {#if count == 1}interview{#else}interviews{/if}. Questions that most need a review come first.")
    String interviews(long count);

    @Message("No interview has ended yet, so there are no statistics.")
    String none();

    @Message("Authors")
    String authors();

    @Message("Question")
    String question();

    @Message("Version")
    String version();

    @Message("Answers")
    String answers();

    @Message("Asked in")
    String exposure();

    @Message("Mean score")
    String meanScore();

    @Message("Item-rest correlation")
    String itemRest();

    @Message("Difficulty")
    String difficulty();

    @Message("Discrimination")
    String discrimination();

    @Message("Infit")
    String infit();

    @Message("Remarks")
    String remarks();

    @Message(
            "{#switch word}{#case 'too-easy'}too easy{#case 'too-hard'}too hard{#case 'weak'}hardly discriminates{#case 'misfit'}does not fit"
                    + "{#case 'overexposed'}asked too often{/switch}")
    String remark(String word);

    @Message(
            "Scores that candidates gave themselves are not counted. Difficulty and discrimination are on the scale of these candidates, whose abilities have mean 0 and standard deviation 1; ± is a"
                    + " standard error. They are shown from 30 answers on. With adaptive selection the mean score says less than the difficulty: stronger"
                    + " candidates get harder questions.")
    String note();

    @Message("Curve and observed scores")
    String curve();

    @Message("{name}: mean score by ability, expected and observed")
    String curveTitle(String name);

    @Message(
            "Mean score by ability, as a share of the maximum. The line is what the model expects; each circle is a group of candidates of"
                    + " about the same ability, larger with more answers, its bar a 95\u00a0% interval. Where circles lie far from the line, the"
                    + " question does not fit. An answer counts in each group by the probability that its candidate belongs there.")
    String curveCaption();

    @Message("Ability")
    String ability();

    @Message("Expected")
    String expected();

    @Message("Observed")
    String observed();

    @Message("Agreement of the graders")
    String agreement();

    @Message(
            "The language model's verdicts beside the local grader's on the same answers, by rubric point, the lowest agreement first. Cohen's"
                    + " kappa is the agreement beyond chance: 1 if the verdicts are always the same, 0 if they are no more often than by chance. It is shown"
                    + " from 10 answers on, unless all verdicts are the same; ± is its standard error, which can't be estimated where one grader gave one verdict only,"
                    + " or where they always or never agree. Scores are the language model's alone.")
    String agreementNote();

    @Message("{grader} and {secondGrader}")
    String graders(String grader, String secondGrader);

    @Message("Same verdict")
    String equal();

    @Message("Kappa")
    String kappa();

    @Message("Download as usage data of QTI 3.0")
    String usageData();

    @Message("Download the responses for a calibration (CSV)")
    String responses();
}
