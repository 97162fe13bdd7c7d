package dev.rehearse.formats.moodle;

import dev.rehearse.formats.exchange.BrokenFile;
import dev.rehearse.formats.exchange.FaultTexts;
import dev.rehearse.formats.exchange.QuestionCollector;
import dev.rehearse.formats.loss.LossTexts;
import dev.rehearse.formats.xml.SafeXml;
import dev.rehearse.formats.xml.XmlElement;
import dev.rehearse.formats.xml.XmlElements;
import java.io.IOException;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** Reads a file of questions one by one. */
final class QuizReader {

    private static final String ROOT = "quiz";
    private static final String QUESTION = "question";

    private final SafeXml xml;
    private final QuestionCollector questions;
    private @Nullable String category;

    QuizReader(SafeXml xml, QuestionCollector questions) {
        this.xml = xml;
        this.questions = questions;
    }

    void read() throws IOException {
        var elements = new XmlElements(xml, Set.of("file"));
        boolean inside = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (!inside) {
                checkRoot();
                inside = true;
            } else {
                read(elements.read());
            }
        }
    }

    private void checkRoot() throws BrokenFile {
        var root = xml.at().getLocalName();
        if (!root.equals(ROOT)) {
            throw new BrokenFile(xml.line(), FaultTexts.of("moodle.root", "name", root, "expected", ROOT));
        }
    }

    private void read(XmlElement element) {
        var type = element.attribute("type").orElse("");
        if (!element.name().equals(QUESTION)) {
            questions.notCarried(element.line(), LossTexts.of("moodle.element", "name", element.name()));
        } else if (type.equals("category")) {
            category(element);
        } else {
            new QuestionXml(element, type, questions).read();
        }
    }

    private void category(XmlElement element) {
        var named = element.textOf("category");
        if (category != null && !category.equals(named)) {
            questions.notCarried(element.line(), LossTexts.of("category", "name", named));
        }
        category = named;
        var about = element.textOf("info");
        if (!about.isEmpty()) {
            questions.notCarried(element.line(), LossTexts.of("moodle.category-description", "name", named));
        }
    }
}
