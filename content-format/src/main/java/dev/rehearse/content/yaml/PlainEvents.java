package dev.rehearse.content.yaml;

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

        private final int line;

        NotPlain(Event event, String message) {
            super(message);
            this.line = event.getStartMark().getLine();
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
            throw new NotPlain(event, "values are nested deeper than %d; write them flatter".formatted(DEEPEST));
        }
        if (event instanceof AliasEvent || (event instanceof NodeEvent node && node.getAnchor() != null)) {
            throw new NotPlain(event, "anchors and aliases are not read; write the value out, or put quotes around it");
        }
        return event;
    }
}
