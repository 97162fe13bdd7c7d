package dev.rehearse.interview.interview;

import dev.rehearse.interview.interview.Grade.Verdict;
import java.util.Map;

/**
 * What a second grader said of the same answer. It changes no score; statistics compare it with the first.
 *
 * @param verdicts by the id of the rubric point
 */
public record SecondGrade(String grader, String version, Map<String, Verdict> verdicts) {

    public SecondGrade {
        verdicts = Map.copyOf(verdicts);
    }
}
