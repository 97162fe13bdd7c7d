package dev.rehearse.content.yaml;

import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.finding.Message;
import java.util.Locale;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.parser.Parser;

/**
 * Lets YAML through that is flat and says everything itself. An alias stands for a value elsewhere, and a few of them
 * for more than fits into memory.
 */
final class PlainEvents implements Parser {

    private static final int DEEPEST = 12;

    private final Parser parser;
    private int depth;

    PlainEvents(Parser parser) {
        this.parser = parser;
    }

    /** There is YAML that is not read. */
    static final class NotPlain extends YAMLException {

        private static final long serialVersionUID = 1;

        private final int line;
        private final transient Message wording;

        NotPlain(Event event, Message wording) {
            super(wording.in(Locale.ENGLISH));
            this.wording = wording;
            this.line = event.getStartMark().getLine();
        }

        Message wording() {
            return wording;
        }

        /** From 0, in the YAML. */
        int line() {
            return line;
        }
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public Event getEvent() {
        var event = parser.getEvent();
        depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
        if (depth > DEEPEST) {
            throw new NotPlain(event, FindingTexts.of("yaml.deep", "most", DEEPEST));
        }
        if (event instanceof AliasEvent || (event instanceof NodeEvent node && node.getAnchor() != null)) {
            throw new NotPlain(event, FindingTexts.of("yaml.anchor"));
        }
        return event;
    }
}
