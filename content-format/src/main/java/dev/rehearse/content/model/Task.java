package dev.rehearse.content.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The kind of answer that a question asks for, and its key or rubric. All texts but outputs and programs are Markdown.
 */
public sealed interface Task {

    Kind kind();

    /** Choose the one right option. */
    record SingleChoice(List<Option> options, String explanation) implements Task {
        public SingleChoice {
            options = List.copyOf(options);
        }

        @Override
        public Kind kind() {
            return Kind.SINGLE_CHOICE;
        }
    }

    /** Choose all right options. */
    record MultipleChoice(List<Option> options, Scoring scoring, String explanation) implements Task {
        public MultipleChoice {
            options = List.copyOf(options);
        }

        @Override
        public Kind kind() {
            return Kind.MULTIPLE_CHOICE;
        }
    }

    /** Predict what the code of the prompt prints. */
    record Output(String expected, List<String> alsoAccepted, String explanation) implements Task {
        public Output {
            alsoAccepted = List.copyOf(alsoAccepted);
        }

        @Override
        public Kind kind() {
            return Kind.OUTPUT;
        }
    }

    /** Answer in a word or two; differences in {@code ignored} don't count. */
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

    /** Put the entries into the right order. */
    record Order(List<String> entries, String explanation) implements Task {
        public Order {
            entries = List.copyOf(entries);
        }

        @Override
        public Kind kind() {
            return Kind.ORDER;
        }
    }

    /** Explain in one's own words; graded point by point. */
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

    /** Write a program; graded by tests. */
    record Code(Program program, List<TestCase> tests, List<String> hints, String explanation) implements Task {
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
