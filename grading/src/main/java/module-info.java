/** Grading of free-text answers, point by point and with evidence. */
module dev.rehearse.grading {
    requires static org.jspecify;
    requires com.fasterxml.jackson.databind;
    requires com.microsoft.onnxruntime;
    requires java.net.http;
    requires org.apache.lucene.analysis.common;

    exports dev.rehearse.grading;
    exports dev.rehearse.grading.distortion;
    exports dev.rehearse.grading.embedding;
    exports dev.rehearse.grading.llm;
    exports dev.rehearse.grading.local;
    exports dev.rehearse.grading.regression;
    exports dev.rehearse.grading.text;

    opens dev.rehearse.grading.local to
            com.fasterxml.jackson.databind;
    opens dev.rehearse.grading.regression to
            com.fasterxml.jackson.databind;
}
