package dev.rehearse.interview.qti;

/** A type of document, with its names from the XML schema. */
public enum QtiKind {
    /** What a candidate answered and how it was scored. */
    ASSESSMENT_RESULT("assessmentResult", "result"),
    /** Statistics of items. */
    USAGE_DATA("usageData", "usagedata");

    private static final String SCHEMAS = "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/";

    private final String root;
    private final String schema;

    QtiKind(String root, String schema) {
        this.root = root;
        this.schema = schema;
    }

    String root() {
        return root;
    }

    String namespace() {
        return "http://www.imsglobal.org/xsd/imsqti_" + schema + "_v3p0";
    }

    String schemaLocation() {
        return namespace() + " " + SCHEMAS + "imsqti_" + schema + "v3p0_v1p0.xsd";
    }
}
