package dev.rehearse.content.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be done, and what decides how well it was done. All texts but outputs and programs are Markdown. */
public sealed interface Task {

    Kind kind();

    /** The one right option. */
    record SingleChoice(List<Option> options, String explanation) implements Task {
        public SingleChoice {
            options = List.copyOf(options);
        }

        @Override
        public Kind kind() {
            return Kind.SINGLE_CHOICE;
        }
    }

    /** All right options. */
    record MultipleChoice(List<Option> options, Scoring scoring, String explanation) implements Task {
        public MultipleChoice {
            options = List.copyOf(options);
        }

        @Override
        public Kind kind() {
            return Kind.MULTIPLE_CHOICE;
        }
    }

    /** What the code of the prompt prints. */
    record Output(String expected, List<String> alsoAccepted, String explanation) implements Task {
        public Output {
            alsoAccepted = List.copyOf(alsoAccepted);
        }

        @Override
        public Kind kind() {
            return Kind.OUTPUT;
        }
    }

    /** A word or two; {@code ignored} makes no difference to what is accepted. */
    record ShortAnswer(List<String> accepted, Set<Variation> ignored, String explanation) implements Task {
        public ShortAnswer {
            accepted = List.copyOf(accepted);
            ignored = Set.copyOf(ignored);
        }

        @Override
        public Kind kind() {
            return Kind.SHORT_ANSWER;
        }
    }

    /** The entries in their right order. */
    record Order(List<String> entries, String explanation) implements Task {
        public Order {
            entries = List.copyOf(entries);
        }

        @Override
        public Kind kind() {
            return Kind.ORDER;
        }
    }

    /** An explanation in one's own words, graded point by point. */
    record Open(
            String answer,
            @Nullable String inOneSentence,
            List<RubricPoint> rubric,
            List<String> hints,
            List<SampleAnswer> samples)
            implements Task {
        public Open {
            rubric = List.copyOf(rubric);
            hints = List.copyOf(hints);
            samples = List.copyOf(samples);
        }

        @Override
        public Kind kind() {
            return Kind.OPEN;
        }
    }

    /** A program, graded by tests. */
    record Code(Program program, List<CodeTest> tests, List<String> hints, String explanation) implements Task {
        public Code {
            tests = List.copyOf(tests);
            hints = List.copyOf(hints);
        }

        @Override
        public Kind kind() {
            return Kind.CODE;
        }
    }
}
