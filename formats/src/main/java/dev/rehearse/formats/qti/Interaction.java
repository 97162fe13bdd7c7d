package dev.rehearse.formats.qti;

import dev.rehearse.content.finding.Message;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Task;
import java.util.List;
import java.util.Map;

/** How an item is answered and scored. */
interface Interaction {

    String RESPONSE = "RESPONSE";
    String SCORE = "SCORE";

    /** The name of the element. */
    String element();

    /** Writes the declaration of the response, with the key. */
    void declare(Xml xml);

    /** Writes the interaction, below the prompt. */
    void show(Xml xml);

    /** Writes the rules that set the score; none if a person scores. */
    void score(Xml xml);

    default boolean isScoredByPerson() {
        return false;
    }

    /** Markdown that is shown for a response, by the identifier of a choice. */
    default Map<String, String> rationales() {
        return Map.of();
    }

    /** What of the task QTI can't hold. */
    List<Message> losses();

    static Interaction of(Question question) {
        return switch (question.task()) {
            case Task.SingleChoice choice -> ChoiceInteraction.single(choice);
            case Task.MultipleChoice choice -> ChoiceInteraction.multiple(choice);
            case Task.Output output -> TextInteraction.of(output);
            case Task.ShortAnswer answer -> TextInteraction.of(answer);
            case Task.Order order -> OrderInteraction.of(question.id(), order);
            case Task.Open _, Task.Code _ -> new WrittenInteraction(question);
        };
    }

    /** Sets the score to a number. */
    static void set(Xml xml, String score) {
        xml.open("set-outcome-value", "identifier", SCORE);
        xml.open("base-value", "base-type", "float").text(score).close();
        xml.close();
    }

    /** The condition that the response is the key. */
    static void matchesKey(Xml xml) {
        xml.open("match");
        xml.leaf("variable", "identifier", RESPONSE).leaf("correct", "identifier", RESPONSE);
        xml.close();
    }
}
