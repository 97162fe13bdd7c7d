package dev.rehearse.adaptive;

import dev.rehearse.adaptive.item.Item;
import dev.rehearse.adaptive.item.Response;
import java.util.ArrayList;
import java.util.List;

/** Someone who answers items; takes a whole test step by step. */
@FunctionalInterface
public interface Examinee {

    /** The score on the item at this position of the test, from 1. */
    int score(Item item, int position);

    default Sitting sit(TestProcedure test) {
        List<Response> responses = new ArrayList<>();
        while (true) {
            switch (test.next(responses)) {
                case Step.Administer step ->
                    responses.add(new Response(step.item().id(), score(step.item(), responses.size() + 1)));
                case Step.Stop stop -> {
                    return new Sitting(List.copyOf(responses), stop);
                }
            }
        }
    }

    /** The responses of a finished test and its last step. */
    record Sitting(List<Response> responses, Step.Stop stop) {}
}
