package dev.rehearse.formats.markup;

import dev.rehearse.content.finding.Message;
import dev.rehearse.formats.loss.LossTexts;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jsoup.nodes.Element;

/** Reads tables of HTML. The first row is the head, and all rows have as many cells. */
record Tables(Inlines inlines, List<Message> losses) {

    void add(Element table, Node into, int depth) {
        var caption = table.selectFirst("> caption");
        if (caption != null) {
            var paragraph = new Paragraph();
            inlines.add(caption, paragraph, depth);
            Inlines.close(paragraph);
            if (paragraph.getFirstChild() != null) {
                into.appendChild(paragraph);
            }
        }
        var rows = table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr");
        int columns = rows.stream().mapToInt(row -> cells(row).size()).max().orElse(0);
        if (columns == 0) {
            return;
        }
        if (table.selectFirst("[rowspan], [colspan]") != null) {
            losses.add(LossTexts.of("spanning-cells"));
        }
        into.appendChild(block(rows, columns, depth));
    }

    private TableBlock block(List<Element> rows, int columns, int depth) {
        var block = new TableBlock();
        var head = new TableHead();
        head.appendChild(row(rows.getFirst(), columns, true, depth));
        block.appendChild(head);
        if (rows.size() > 1) {
            var body = new TableBody();
            rows.stream().skip(1).forEach(row -> body.appendChild(row(row, columns, false, depth)));
            block.appendChild(body);
        }
        return block;
    }

    private TableRow row(Element element, int columns, boolean header, int depth) {
        var row = new TableRow();
        var cells = cells(element);
        for (int i = 0; i < columns; i++) {
            var cell = new TableCell();
            cell.setHeader(header);
            if (i < cells.size()) {
                cell.setAlignment(alignment(cells.get(i)));
                cells.get(i).childNodes().forEach(child -> inlines.add(child, cell, depth));
                Inlines.trimEnd(cell);
            }
            row.appendChild(cell);
        }
        return row;
    }

    private static List<Element> cells(Element row) {
        return row.select("> td, > th");
    }

    private static TableCell.@org.jspecify.annotations.Nullable Alignment alignment(Element cell) {
        return switch (cell.attr("align")) {
            case "left" -> TableCell.Alignment.LEFT;
            case "right" -> TableCell.Alignment.RIGHT;
            case "center" -> TableCell.Alignment.CENTER;
            default -> null;
        };
    }
}
