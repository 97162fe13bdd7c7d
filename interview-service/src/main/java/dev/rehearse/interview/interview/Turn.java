package dev.rehearse.interview.interview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One thing said in an interview. Turns are numbered from 1 and never changed; positions of questions count from 1,
 * too.
 */
public sealed interface Turn {

    int number();

    /** The position of the question that it belongs to. */
    int question();

    Instant at();

    /** The same turn, said at this time. */
    default Turn saidAt(Instant then) {
        return switch (this) {
            case Question asked -> asked.saidAt(then);
            case Answer answer -> new Answer(number(), question(), answer.given(), then);
            case FollowUp asked -> new FollowUp(number(), question(), asked.point(), asked.text(), then);
            case Reply reply -> new Reply(number(), question(), reply.given(), then);
            case Hint _ -> new Hint(number(), question(), then);
        };
    }

    /** A question, with the version and the model of its item at that time. */
    record Question(int number, int question, UUID item, int version, ItemModel model, Instant at) implements Turn {
        @Override
        public Question saidAt(Instant then) {
            return new Question(number, question, item, version, model, then);
        }
    }

    /** A candidate's answer to the question: letters of options or one text; empty for "I don't know". */
    record Answer(int number, int question, List<String> given, Instant at) implements Turn {
        public Answer {
            given = List.copyOf(given);
        }
    }

    /** A follow-up question, which probes a rubric point. */
    record FollowUp(int number, int question, String point, String text, Instant at) implements Turn {}

    /** A candidate's reply to a follow-up: one text, or nothing. */
    record Reply(int number, int question, List<String> given, Instant at) implements Turn {
        public Reply {
            given = List.copyOf(given);
        }
    }

    /** The next hint was taken. */
    record Hint(int number, int question, Instant at) implements Turn {}
}
