/** Grading of free-text answers, point by point and with evidence. */
module dev.rehearse.grading {
    requires static org.jspecify;
    requires com.fasterxml.jackson.databind;
    requires com.microsoft.onnxruntime;
    requires org.apache.lucene.analysis.common;

    exports dev.rehearse.grading;
    exports dev.rehearse.grading.local;
}
