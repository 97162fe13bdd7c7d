package dev.rehearse.interview.conduct;

import java.util.List;
import java.util.UUID;

/**
 * A candidate's submission.
 *
 * @param position of the question, from 1
 * @param question id of its item, so that an answer is never recorded for another question
 * @param followUp 0 for the answer itself, otherwise the number of the follow-up it replies to, from 1
 * @param answer letters of options in the order shown, or one text; nothing for "I don't know"
 */
public record SentAnswer(int position, UUID question, int followUp, List<String> answer) {

    public SentAnswer {
        answer = List.copyOf(answer);
    }
}
