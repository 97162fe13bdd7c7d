package dev.rehearse.question.markdown;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Renders an image as a link: loading it would reveal readers to another site. */
final class ImagesAsLinks implements NodeRenderer {

    private final HtmlNodeRendererContext context;

    ImagesAsLinks(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Image.class);
    }

    @Override
    public void render(Node node) {
        var image = (Image) node;
        var html = context.getWriter();
        var address = context.urlSanitizer().sanitizeImageUrl(image.getDestination());
        html.tag("a", new TreeMap<>(Map.of("href", context.encodeUrl(address), "rel", "nofollow")));
        html.text(description(image));
        html.tag("/a");
    }

    private static String description(Image image) {
        var description = new StringBuilder();
        image.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                description.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                description.append(code.getLiteral());
            }
        });
        return description.isEmpty() ? image.getDestination() : description.toString();
    }
}
