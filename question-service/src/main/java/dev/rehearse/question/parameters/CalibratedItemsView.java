package dev.rehearse.question.parameters;

import java.util.List;

/** The calibrated parameters that are stored of a topic's questions, in the order of ids and versions. */
public record CalibratedItemsView(List<CalibratedItemView> items) {

    public CalibratedItemsView {
        items = List.copyOf(items);
    }
}
