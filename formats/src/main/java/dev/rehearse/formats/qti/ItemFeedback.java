package dev.rehearse.formats.qti;

import dev.rehearse.formats.loss.LossTexts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The feedback of an item: rationales of its choices, and an explanation. */
record ItemFeedback(XmlElement item, ItemContent content) {

    private static final String FEEDBACK = "modal-feedback";
    private static final String INLINE = "feedback-inline";
    private static final String IDENTIFIER = "identifier";

    /** What is shown for a choice, on one line. */
    Optional<String> rationale(XmlElement choice) {
        var identifier = choice.attribute(IDENTIFIER);
        return item.children(FEEDBACK).stream()
                .filter(feedback -> feedback.attribute(IDENTIFIER).equals(identifier))
                .findFirst()
                .or(() -> choice.all(INLINE).stream().findFirst())
                .map(content::line)
                .filter(text -> !text.isEmpty());
    }

    /** All other feedback. */
    String explanation(List<XmlElement> choices) {
        var identifiers =
                choices.stream().map(choice -> choice.attribute(IDENTIFIER)).toList();
        var others = item.children(FEEDBACK).stream()
                .filter(feedback -> !identifiers.contains(feedback.attribute(IDENTIFIER)))
                .toList();
        if (others.size() > 1) {
            others.forEach(feedback -> content.collector()
                    .notCarried(feedback.line(), LossTexts.of("qti.feedback", "name", feedback.attribute(IDENTIFIER))));
        }
        return others.stream()
                .map(content::markdown)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n\n"));
    }
}
