package dev.rehearse.interview.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of reports. German: messages/report_de.properties. */
@MessageBundle("report")
public interface ReportWords {

    @Message("Report")
    String report();

    @Message("Report: {title}")
    String reportOf(String title);

    @Message("Nothing to report yet")
    String nothing();

    @Message("The interview ended before the first answer, so there is nothing to report.")
    String nothingLead();

    @Message("Your level: {level}")
    String yourLevel(String level);

    @Message("Your level: most likely {level}")
    String mostLikely(String level);

    @Message("No level yet")
    String noLevel();

    @Message("{right} of {count} right")
    String score(long right, int count);

    @Message("{count} not graded yet")
    String unjudged(int count);

    @Message("Solid on {list}.")
    String solid(String list);

    @Message("{title} cost you the most.")
    String cost(String title);

    @Message("Level: {level}, with a probability of {percent}.")
    String decided(String level, String percent);

    @Message("Most likely {level} ({percent}), but {others} can't be ruled out.")
    String undecided(String level, String percent, String others);

    @Message("{count} more {#if count == 1}interview{#else}interviews{/if} with new questions would settle it.")
    String more(int count);

    @Message(
            "A level needs at least {needed} {#if needed == 1}answer that counts{#else}answers that count{/if} (so far {answers}) and a standard error of at most {error}.")
    String evidence(int needed, String error, int answers);

    @Message("A drill: it does not count towards your level.")
    String unscored();

    /** The title of a competency, which may have an "and" of its own. */
    @Message("“{title}”")
    String quoted(String title);

    @Message("and")
    String and();

    @Message("{minutes} min")
    String minutes(long minutes);

    @Message("the estimate was precise enough")
    String precise();

    @Message("your level was clear")
    String decidedEnd();

    @Message("that was the last question")
    String last();

    @Message("the time was up")
    String timeUp();

    @Message("there were no more questions")
    String exhausted();

    @Message("you ended it")
    String candidate();

    @Message("Where you stand")
    String stand();

    @Message(
            "The bar is the 95\u00a0% interval of your ability, from {lower} to {upper}, the mark its middle, {ability}. Levels begin at the lines.")
    String scale(String lower, String upper, String ability);

    @Message("Probabilities:")
    String probabilities();

    @Message("By competency")
    String competencies();

    @Message("Competency")
    String competency();

    @Message("Earned")
    String earned();

    @Message("Ability, with its 95\u00a0% interval")
    String abilityInterval();

    @Message("{count} {#if count == 1}question{#else}questions{/if}")
    String questions(int count);

    @Message("{count} missed")
    String missedCount(int count);

    @Message("There are only a few questions on each, so the intervals are wide and the order is only a hint.")
    String fewEach();

    @Message("What to study, in this order")
    String study();

    @Message("You missed nothing. Take it again to get questions that you have not seen.")
    String nothingMissed();

    @Message("Five questions on {title}")
    String drill(String title);

    @Message("Practise what you missed")
    String practise();

    @Message("Retry what I missed")
    String retry();

    @Message("Drills and retries are quizzes: each answer is explained right away, and none of them counts.")
    String practiseLead();

    @Message("What you missed")
    String missed();

    @Message("What you got right")
    String gotRight();

    @Message("Question {position}: {heading}")
    String question(int position, String heading);

    @Message("Yours to judge")
    String judge();

    @Message(
            "The grader was not sure of these. Compare your answer with the complete one, and mark each point; the report then counts it as your own judgement.")
    String judgeLead();

    @Message("Save my judgement")
    String judged();

    @Message(
            "Scored again on {day}, with the grades and the item parameters of that day, the same answers say: {verdict} ({ability}, interval {interval}). The result above stays.")
    String later(String day, String verdict, String ability, String interval);

    @Message("judged by yourself")
    String bySelf();

    @Message("not scored: a pilot question")
    String trial();

    @Message("The figures behind it")
    String figures();

    @Message("Ability")
    String ability();

    @Message("Standard error")
    String standardError();

    @Message("95\u00a0% interval")
    String interval();

    @Message("{lower} to {upper}")
    String fromTo(String lower, String upper);

    @Message(
            "Ability is in logits: 0 is the mean of all candidates and 1 their standard deviation. So far the difficulties are the authors' judgement, so treat the figures with caution until there are enough answers.")
    String logits();

    @Message("How the estimate moved")
    String moved();

    @Message("Ability after each answer, with its 95 percent interval; it ends at {ability}")
    String plotTitle(String ability);

    @Message(
            "The line is the ability after each answer, the band its 95\u00a0% interval; the dashed lines are where a level begins. A filled dot is a right answer, a ring a wrong one.")
    String plotCaption();

    @Message("Answer")
    String answer();

    @Message("Take it again, with new questions")
    String again();

    @Message("Print or save as PDF")
    String print();

    @Message("Download as QTI 3.0")
    String asQti();

    @Message("When to review")
    String review();

    @Message(
            "Review each question on its date. By then you would still remember about nine of ten, as FSRS‑6 estimates from your answers in this and the other interviews of this browser.")
    String reviewLead();

    @Message("Share this report")
    String share();

    @Message("Anyone with this link sees the report and nothing else, until you stop sharing it.")
    String shareLead();

    @Message("Make a link")
    String makeLink();

    @Message("Stop sharing")
    String stopSharing();
}
