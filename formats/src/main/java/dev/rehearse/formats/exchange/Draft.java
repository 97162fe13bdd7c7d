package dev.rehearse.formats.exchange;

import dev.rehearse.content.model.Profile;
import dev.rehearse.content.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * An imported question before it is checked.
 *
 * @param line where it begins
 * @param id its id in the other system, if it has one
 * @param name what it is called there; its slug is made of it, and a title if its kind needs one
 */
public record Draft(int line, @Nullable String id, String name, Profile profile, String prompt, Task task) {

    public Draft {
        prompt = prompt.strip();
    }
}
