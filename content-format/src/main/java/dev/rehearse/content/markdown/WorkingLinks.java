package dev.rehearse.content.markdown;

import dev.rehearse.content.finding.Findings;
import dev.rehearse.content.finding.Rule;
import java.util.regex.Pattern;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** A link leads where the site lets it lead, and nothing is embedded: the site has no place for images. */
final class WorkingLinks implements TreeRule {

    /** What pages keep: other schemes are cut out, and paths of files are no paths of the site. */
    private static final Pattern KEPT = Pattern.compile("(?i)(https?://|mailto:).+|#.*|/([^/].*)?");

    @Override
    public void check(Node document, Body body, Findings findings) {
        Nodes.each(document, node -> {
            int line = body.firstLine() + Nodes.firstLine(node);
            if (node instanceof Image image) {
                findings.add(
                        body.file(),
                        line,
                        Rule.IMAGE,
                        "the image \"" + image.getDestination()
                                + "\" would not be shown; describe it in words, or link to it");
            } else if (node instanceof Link link
                    && !KEPT.matcher(link.getDestination()).matches()) {
                findings.add(
                        body.file(),
                        line,
                        Rule.LINK,
                        "the link \"" + link.getDestination()
                                + "\" leads nowhere on the site; begin it with https://, http://, mailto:, / or #");
            }
        });
    }
}
