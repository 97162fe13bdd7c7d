package dev.rehearse.content.folder;

import dev.rehearse.content.model.Program;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Task;
import dev.rehearse.content.question.ReadQuestion;
import java.util.List;
import java.util.Set;

/** What the rules across files look at: a question without its texts. */
final class Outline {

    private Outline() {}

    static ReadQuestion of(ReadQuestion read) {
        var question = read.question();
        var outline = new Question(
                question.file(),
                question.id(),
                question.topic(),
                question.slug(),
                question.profile(),
                "",
                empty(question.task()));
        return new ReadQuestion(outline, read.references());
    }

    private static Task empty(Task task) {
        return switch (task) {
            case Task.SingleChoice _ -> new Task.SingleChoice(List.of(), "");
            case Task.MultipleChoice full -> new Task.MultipleChoice(List.of(), full.scoring(), "");
            case Task.Output _ -> new Task.Output("", List.of(), "");
            case Task.ShortAnswer _ -> new Task.ShortAnswer(List.of(), Set.of(), "");
            case Task.Order _ -> new Task.Order(List.of(), "");
            case Task.Open _ -> new Task.Open("", null, List.of(), List.of(), List.of());
            case Task.Code full ->
                new Task.Code(new Program(full.program().language(), null, ""), List.of(), List.of(), "");
        };
    }
}
