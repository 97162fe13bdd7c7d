package dev.rehearse.content.model;

import java.util.UUID;

/**
 * A question of a content file.
 *
 * @param file path below the content folder
 * @param id permanent, even if the file moves
 * @param topic slug of the topic
 * @param slug the file's name, unique in the topic
 * @param prompt the question itself, in Markdown
 */
public record Question(String file, UUID id, String topic, String slug, Profile profile, String prompt, Task task) {

    /** The same question with another profile. */
    public Question with(Profile other) {
        return new Question(file, id, topic, slug, other, prompt, task);
    }

    public Kind kind() {
        return task.kind();
    }
}
