package dev.rehearse.content.markdown;

import dev.rehearse.content.finding.FindingTexts;
import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Rule;
import java.util.regex.Pattern;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Checks that links have allowed targets, and that there are no images, which the site does not serve. */
final class WorkingLinks implements TreeRule {

    /** The targets that pages keep. Other schemes are removed, and paths of files are not paths of the site. */
    private static final Pattern KEPT = Pattern.compile("(?i)(https?://|mailto:).+|#.*|/([^/].*)?");

    @Override
    public void check(Node document, Body body, Findings findings) {
        Nodes.each(document, node -> {
            int line = body.firstLine() + Nodes.firstLine(node);
            if (node instanceof Image image) {
                findings.add(
                        body.file(), line, Rule.IMAGE, FindingTexts.of("image", "address", image.getDestination()));
            } else if (node instanceof Link link
                    && !KEPT.matcher(link.getDestination()).matches()) {
                findings.add(body.file(), line, Rule.LINK, FindingTexts.of("link", "address", link.getDestination()));
            }
        });
    }
}
