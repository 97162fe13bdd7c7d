package dev.rehearse.formats.qti;

import dev.rehearse.formats.exchange.BrokenFile;
import dev.rehearse.formats.exchange.QuestionCollector;
import dev.rehearse.formats.loss.LossTexts;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Reads a package: its files one after the other, and then, by the manifest, its items. Nothing is written to disk. */
final class PackageReader {

    private static final String MANIFEST = PackageWriter.MANIFEST;
    private static final Pattern ITEM = Pattern.compile("imsqti_(apip)?item_xmlv[23]p[0-9](p[0-9])?");
    private static final Pattern TEST = Pattern.compile("imsqti_test_xmlv[23]p[0-9](p[0-9])?");

    private final QuestionCollector collector;
    private final Map<String, XmlElement> items = new LinkedHashMap<>();
    private Optional<XmlElement> manifest = Optional.empty();

    PackageReader(QuestionCollector collector) {
        this.collector = collector;
    }

    void read(InputStream in) throws IOException {
        readFiles(in);
        var root = manifest.orElseThrow(
                () -> new BrokenFile(1, "has no " + MANIFEST + " at its top, so it is no package"));
        root.children("resources").stream()
                .flatMap(resources -> resources.children("resource").stream())
                .forEach(this::read);
        items.forEach((path, item) -> {
            collector.entry(path);
            collector.notCarried(item.line(), LossTexts.of("qti.unlisted"));
        });
    }

    private void readFiles(InputStream in) throws IOException {
        var zip = new ZipInputStream(in, StandardCharsets.UTF_8);
        var entries = new PackageEntries(zip);
        try {
            for (var path = entries.next(); path != null; path = entries.next()) {
                readFile(path, entries);
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new BrokenFile(1, "is a zip archive that is broken or encrypted: " + e.getMessage());
        }
    }

    private void readFile(String path, PackageEntries entries) throws IOException {
        if (path.equals(MANIFEST)) {
            manifest = Optional.of(within(path, () -> XmlReader.manifest(entries.bytes(XmlReader.LONGEST_MANIFEST))));
        } else if (path.endsWith(".xml")) {
            var root = within(path, () -> XmlReader.item(entries.bytes(XmlReader.LONGEST_ITEM)));
            if (root.name().equals(ItemReader.ROOT)) {
                items.put(path, root);
            }
        } else {
            entries.skip();
        }
    }

    private interface Parsing {
        XmlElement parse() throws IOException;
    }

    /** Says in which entry of the package something is wrong. */
    private XmlElement within(String path, Parsing parsing) throws IOException {
        collector.entry(path);
        var root = parsing.parse();
        collector.entry("");
        return root;
    }

    private void read(XmlElement resource) {
        var type = resource.attribute("type");
        var path = path(resource.attribute("href"));
        collector.entry(MANIFEST);
        if (ITEM.matcher(type).matches()) {
            var item = items.remove(path);
            if (item == null) {
                collector.wrong(resource.line(), "there is no item \"%s\" in the package".formatted(path));
                return;
            }
            collector.entry(path);
            new ItemReader(item, Metadata.of(resource), collector, path).read().ifPresent(collector::add);
        } else if (TEST.matcher(type).matches()) {
            collector.notCarried(resource.line(), LossTexts.of("qti.test", "path", path));
        } else {
            collector.notCarried(resource.line(), LossTexts.of("qti.file", "path", path, "type", type));
        }
    }

    private static String path(String address) {
        try {
            var path = new URI(address).normalize().getPath();
            return path == null ? address : path;
        } catch (URISyntaxException e) {
            return address;
        }
    }
}
