package dev.rehearse.formats.qti;

import dev.rehearse.content.model.Difficulty;

/**
 * Writes the manifest: the files of the package, and the metadata of items as Learning Object Metadata (IEEE 1484.12).
 */
record ManifestWriter(Iterable<ManifestEntry> entries) {

    private static final String VOCABULARY = "LOMv1.0";

    void write(Xml xml) {
        var version = xml.version();
        xml.foreign(version.packageNamespace(), "manifest", "identifier", "rehearse-questions");
        xml.plain("metadata");
        leaf(xml, "schema", version.packageSchema());
        leaf(xml, "schemaversion", version.packageVersion());
        xml.close();
        xml.plain("organizations").close();
        xml.plain("resources");
        entries.forEach(entry -> item(xml, entry));
        test(xml);
        xml.close().close();
    }

    private static void leaf(Xml xml, String name, String text) {
        xml.plain(name).text(text).close();
    }

    private void test(Xml xml) {
        resource(xml, TestWriter.IDENTIFIER, "test", PackageWriter.TEST);
        xml.plain("file", "href", PackageWriter.TEST).close();
        entries.forEach(entry ->
                xml.plain("dependency", "identifierref", entry.identifier()).close());
        xml.close();
    }

    private static void resource(Xml xml, String identifier, String kind, String path) {
        xml.plain("resource", "identifier", identifier, "type", xml.version().resource(kind), "href", path);
    }

    private static void item(Xml xml, ManifestEntry entry) {
        resource(xml, entry.identifier(), "item", entry.path());
        xml.plain("metadata");
        xml.foreign(xml.version().metadataNamespace(), "qtiMetadata");
        leaf(xml, "interactionType", QtiVersion.V2_1.element(entry.interaction()));
        xml.close();
        lom(xml, entry);
        xml.close();
        xml.plain("file", "href", entry.path()).close();
        xml.close();
    }

    private static void lom(Xml xml, ManifestEntry entry) {
        xml.foreign(Metadata.LOM, "lom");
        xml.plain("general");
        language(xml, "title", entry.title());
        entry.tags().forEach(tag -> language(xml, "keyword", tag));
        xml.close();
        xml.plain("educational");
        vocabulary(xml, "difficulty", difficulty(entry.difficulty()));
        xml.plain("typicalLearningTime");
        leaf(xml, "duration", "PT" + entry.minutes() + "M");
        xml.close().close();
        entry.sources().forEach(source -> relation(xml, source));
        classification(xml, "discipline", entry.topic());
        var competency = entry.competency();
        if (competency != null) {
            classification(xml, Metadata.COMPETENCY, competency);
        }
        xml.close();
    }

    private static String difficulty(Difficulty difficulty) {
        return switch (difficulty) {
            case EASY -> "easy";
            case MEDIUM -> "medium";
            case HARD -> "difficult";
        };
    }

    private static void language(Xml xml, String name, String text) {
        xml.plain(name);
        leaf(xml, "string", text);
        xml.close();
    }

    private static void vocabulary(Xml xml, String name, String value) {
        xml.plain(name);
        leaf(xml, "source", VOCABULARY);
        leaf(xml, "value", value);
        xml.close();
    }

    private static void relation(Xml xml, String source) {
        xml.plain("relation");
        vocabulary(xml, "kind", Metadata.REFERENCES);
        xml.plain("resource").plain("identifier");
        leaf(xml, "catalog", "URI");
        leaf(xml, "entry", source);
        xml.close().close().close();
    }

    private static void classification(Xml xml, String purpose, String entry) {
        xml.plain("classification");
        vocabulary(xml, "purpose", purpose);
        xml.plain("taxonPath").plain("taxon");
        leaf(xml, "id", entry);
        language(xml, "entry", entry);
        xml.close().close().close();
    }
}
