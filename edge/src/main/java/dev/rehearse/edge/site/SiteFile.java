package dev.rehearse.edge.site;

import io.vertx.core.buffer.Buffer;

/** A file of the site. */
public record SiteFile(String name, String hash, Buffer content) {

    static SiteFile of(String name, byte[] content) {
        return new SiteFile(name, Hash.of(content), Buffer.buffer(content));
    }

    /** The name with its hash: {@code site.HASH.css}. */
    String hashedName() {
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot) + "." + hash + name.substring(dot);
    }

    String type() {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "svg" -> "image/svg+xml";
            case "ico" -> "image/x-icon";
            case "png" -> "image/png";
            default -> "text/plain;charset=UTF-8";
        };
    }
}
