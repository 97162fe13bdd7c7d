package dev.rehearse.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads XML documents with the JDK's parser. */
public final class Xml {

    private Xml() {}

    /** The root, of this name and namespace. */
    public static Element root(String document, String namespace, String name) {
        try {
            var root = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(document)))
                    .getDocumentElement();
            assertThat(root.getNamespaceURI()).isEqualTo(namespace);
            assertThat(root.getLocalName()).isEqualTo(name);
            return root;
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new AssertionError("not XML: " + document, e);
        }
    }

    /** The elements of this name below, in order. */
    public static List<Element> all(Element parent, String name) {
        return list(parent.getElementsByTagNameNS(parent.getNamespaceURI(), name));
    }

    /** The one element of these whose attribute is this. */
    public static Element one(List<Element> elements, String attribute, String value) {
        var found = elements.stream()
                .filter(element -> element.getAttribute(attribute).equals(value))
                .toList();
        assertThat(found).as(attribute + "=" + value).hasSize(1);
        return found.getFirst();
    }

    /** The texts of the elements {@code value} of an element. */
    public static List<String> values(Element parent) {
        return all(parent, "value").stream().map(Element::getTextContent).toList();
    }

    private static List<Element> list(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList();
    }
}
