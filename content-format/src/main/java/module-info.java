/** Content files: reads, checks and writes tracks, topics, questions and practice tests. */
module dev.rehearse.content {
    requires static org.jspecify;
    requires transitive org.commonmark;
    requires org.commonmark.ext.gfm.tables;
    requires org.yaml.snakeyaml;

    exports dev.rehearse.content.finding;
    exports dev.rehearse.content.folder;
    exports dev.rehearse.content.markdown;
    exports dev.rehearse.content.model;
    exports dev.rehearse.content.style;
    exports dev.rehearse.content.write;
}
