package dev.rehearse.grading.text;

import java.util.Set;

/** Function words of English (closed word classes). */
final class StopWords {

    static final Set<String> NEGATION = words("""
            no not never none neither nor nothing nowhere without cannot cant dont doesnt isnt arent wasnt werent wont
            didnt hardly rarely seldom false untrue incorrect wrong
            """);

    static final Set<String> FUNCTION = words("""
            a an the this that these those it its it's itself he she they them their theirs we us our you your yours i
            me my mine his her hers who whom whose which what there here
            is are was were be been being am do does did done doing have has had having will would shall should can
            could may might must ought
            and or but if then than so as because while whereas although though also too very just quite rather really
            of in on at by to from for with into onto about between through during over under up down out off per via
            when where why how all any both each few more most other some such only own same s t etc e g ie eg
            let lets one ones thing things something anything basically actually simply generally usually often
            always typically clearly obviously certainly
            """);

    private StopWords() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
