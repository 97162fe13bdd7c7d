package dev.rehearse.formats.markup;

import org.commonmark.node.BulletList;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.jsoup.nodes.Element;

/** Reads lists of HTML. */
record Lists(HtmlReader reader) {

    void add(Element element, Node into, int depth) {
        var list = list(element);
        boolean tight = true;
        for (Element child : element.children()) {
            var item = item(list, child);
            if (child.normalName().equals("li")) {
                tight &= child.selectFirst("> p") == null;
                reader.blocks(child, item, depth);
            } else {
                // A list right in a list belongs to the entry before it.
                var wrapper = new Element("div");
                wrapper.appendChild(child.clone());
                reader.blocks(wrapper, item, depth);
            }
            tight &= !hasTwoParagraphs(item);
        }
        list.setTight(tight);
        if (list.getFirstChild() != null) {
            into.appendChild(list);
        }
    }

    private static ListBlock list(Element element) {
        if (element.normalName().equals("ul")) {
            var bullets = new BulletList();
            bullets.setMarker("-");
            return bullets;
        }
        var numbers = new OrderedList();
        numbers.setMarkerDelimiter(".");
        var start = element.attr("start");
        numbers.setMarkerStartNumber(start.matches("[0-9]{1,6}") ? Integer.valueOf(start) : Integer.valueOf(1));
        return numbers;
    }

    private static Node item(ListBlock list, Element child) {
        if (!child.normalName().equals("li") && list.getLastChild() != null) {
            return list.getLastChild();
        }
        var item = new ListItem();
        list.appendChild(item);
        return item;
    }

    private static boolean hasTwoParagraphs(Node item) {
        for (var block = item.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Paragraph && block.getNext() instanceof Paragraph) {
                return true;
            }
        }
        return false;
    }
}
