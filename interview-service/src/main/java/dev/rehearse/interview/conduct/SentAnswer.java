package dev.rehearse.interview.conduct;

import java.util.List;
import java.util.UUID;

/**
 * What a candidate sends.
 *
 * @param position of the question, from 1
 * @param question id of its item, so that an answer never lands on another question
 * @param followUp 0 for the answer itself, else the number of the follow-up that is replied to, from 1
 * @param answer letters of options in the order shown, or one text; nothing for "I don't know"
 */
record SentAnswer(int position, UUID question, int followUp, List<String> answer) {

    SentAnswer {
        answer = List.copyOf(answer);
    }
}
