package dev.rehearse.formats.qti;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A version of QTI. The versions name the same elements differently: {@code qti-item-body} is {@code itemBody} in 2.1.
 * In this package names are those of 3.0 without {@code qti-}.
 */
enum QtiVersion {
    V3,
    V2_1;

    private static final Pattern HYPHEN = Pattern.compile("-([a-z])");
    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])([A-Z])");
    private static final String PREFIX = "qti-";

    private String choose(String inVersion3, String inVersion21) {
        return this == V3 ? inVersion3 : inVersion21;
    }

    /** The name of the format. */
    String word() {
        return choose("qti-3.0", "qti-2.1");
    }

    String namespace() {
        return choose("http://www.imsglobal.org/xsd/imsqtiasi_v3p0", "http://www.imsglobal.org/xsd/imsqti_v2p1");
    }

    String schemaLocation() {
        return namespace() + " "
                + choose(
                        "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd",
                        "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd");
    }

    /** The type of a resource, which is an item or a test. */
    String resource(String kind) {
        return "imsqti_" + kind + choose("_xmlv3p0", "_xmlv2p1");
    }

    String packageNamespace() {
        return choose("http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1", "http://www.imsglobal.org/xsd/imscp_v1p1");
    }

    String packageSchema() {
        return choose("QTI Package", "QTIv2.1 Package");
    }

    String packageVersion() {
        return choose("3.0.0", "1.0.0");
    }

    String metadataNamespace() {
        return choose(
                "http://www.imsglobal.org/xsd/imsqti_metadata_v3p0",
                "http://www.imsglobal.org/xsd/imsqti_metadata_v2p1");
    }

    String element(String name) {
        return this == V3 ? PREFIX + name : camel(name);
    }

    String attribute(String name) {
        return this == V3 ? name : camel(name);
    }

    private static String camel(String name) {
        return HYPHEN.matcher(name).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }

    /** The name in this package of an element or attribute of any version. */
    static String plain(String name) {
        return name.startsWith(PREFIX)
                ? name.substring(PREFIX.length())
                : CAPITAL.matcher(name).replaceAll(match -> "-" + match.group(1).toLowerCase(Locale.ROOT));
    }
}
