package dev.rehearse.interview.conduct;

import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.pool.Option;
import dev.rehearse.interview.pool.RichText;
import java.util.List;
import java.util.UUID;

/**
 * The question at hand, without anything that tells the answer.
 *
 * @param position from 1
 */
public record QuestionView(int position, UUID id, Kind kind, RichText prompt, List<Option> options) {

    static QuestionView of(Progress.Asking asking) {
        var item = asking.item();
        return new QuestionView(asking.position(), item.id(), item.kind(), item.prompt(), item.options());
    }
}
