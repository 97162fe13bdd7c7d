package dev.rehearse.formats.qti;

import dev.rehearse.formats.exchange.BrokenFile;
import dev.rehearse.formats.exchange.FaultTexts;
import dev.rehearse.formats.exchange.Packed;
import dev.rehearse.formats.exchange.QuestionCollector;
import dev.rehearse.formats.loss.LossTexts;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
    private static final int LONGEST_MANIFEST = 64 * 1024 * 1024;
    private static final Pattern ITEM = Pattern.compile("imsqti_(apip)?item_xmlv[23]p[0-9](p[0-9])?");
    private static final Pattern TEST = Pattern.compile("imsqti_test_xmlv[23]p[0-9](p[0-9])?");

    private final QuestionCollector collector;

    /**
     * Checked and packed again, as trees take twenty times the bytes: the manifest, which they are read by, may come
     * last.
     */
    private final Map<String, Packed> items = new LinkedHashMap<>();

    private Optional<Packed> manifest = Optional.empty();

    PackageReader(QuestionCollector collector) {
        this.collector = collector;
    }

    void read(InputStream in) throws IOException {
        readFiles(in);
        var packed = manifest.orElseThrow(() -> new BrokenFile(1, FaultTexts.of("qti.no-manifest", "name", MANIFEST)));
        collector.entry(MANIFEST);
        try (var bytes = packed.stream()) {
            XmlReader.manifest(bytes, this::read);
        }
        items.keySet().forEach(path -> {
            collector.entry(path);
            collector.notCarried(1, LossTexts.of("qti.unlisted"));
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
            throw new BrokenFile(1, FaultTexts.because("qti.broken-zip", e));
        }
    }

    private void readFile(String path, PackageEntries entries) throws IOException {
        if (path.equals(MANIFEST)) {
            manifest = Optional.of(within(path, () -> entries.packed(LONGEST_MANIFEST)));
        } else if (path.endsWith(".xml")) {
            var bytes = entries.bytes(XmlReader.LONGEST_ITEM);
            // A test has a line for each item and may be long, but nothing of it is read.
            if (XmlReader.root(bytes)
                    .filter(root -> !root.equals(ItemReader.ROOT))
                    .isEmpty()) {
                within(path, () -> XmlReader.item(bytes));
                items.put(path, Packed.of(bytes));
            }
            entries.skip();
        } else {
            entries.skip();
        }
    }

    private interface Parsing<T> {
        T parse() throws IOException;
    }

    /** Says in which entry of the package something is wrong. */
    private <T> T within(String path, Parsing<T> parsing) throws IOException {
        collector.entry(path);
        var parsed = parsing.parse();
        collector.entry("");
        return parsed;
    }

    private void read(XmlElement resource) {
        if (!resource.name().equals("resource")) {
            return;
        }
        var type = resource.attribute("type");
        var path = path(resource.attribute("href"));
        collector.entry(MANIFEST);
        if (ITEM.matcher(type).matches()) {
            var item = items.remove(path);
            if (item == null) {
                collector.wrong(resource.line(), FaultTexts.of("qti.no-item", "path", path));
                return;
            }
            collector.entry(path);
            new ItemReader(tree(item), Metadata.of(resource), collector, path)
                    .read()
                    .ifPresent(collector::add);
            collector.entry(MANIFEST);
        } else if (TEST.matcher(type).matches()) {
            collector.notCarried(resource.line(), LossTexts.of("qti.test", "path", path));
        } else {
            collector.notCarried(resource.line(), LossTexts.of("qti.file", "path", path, "type", type));
        }
    }

    private static XmlElement tree(Packed item) {
        try (var bytes = item.stream()) {
            return XmlReader.item(bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
