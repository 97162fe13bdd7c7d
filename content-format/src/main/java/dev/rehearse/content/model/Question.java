package dev.rehearse.content.model;

import java.util.UUID;

/**
 * A question as its file says it.
 *
 * @param file path below the content folder
 * @param id never changes, wherever the question moves
 * @param topic slug of the topic
 * @param slug the file's name, unique in the topic
 * @param prompt what is asked, in Markdown
 */
public record Question(String file, UUID id, String topic, String slug, Profile profile, String prompt, Task task) {

    public Kind kind() {
        return task.kind();
    }
}
