package dev.rehearse.content.folder;

import dev.rehearse.content.finding.Finding;
import dev.rehearse.content.model.Topic;
import java.util.List;

/** The result of checking a content folder without keeping its questions. */
public sealed interface Checked {

    /** The folder is valid. */
    record Good(List<Topic> topics, FolderQuestions questions) implements Checked {
        public Good {
            topics = List.copyOf(topics);
        }
    }

    /** The folder has findings. */
    record Refused(List<Finding> findings) implements Checked {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
