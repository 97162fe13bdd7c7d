package dev.rehearse.cli.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.grading.Grade;
import dev.rehearse.grading.Grader;
import dev.rehearse.grading.GradingTask;
import dev.rehearse.grading.RubricPoint;
import dev.rehearse.grading.Verdict;
import dev.rehearse.grading.distortion.Distortion;
import dev.rehearse.grading.embedding.EncodedText;
import dev.rehearse.grading.embedding.EncoderUnavailable;
import dev.rehearse.grading.embedding.MiniLmEncoder;
import dev.rehearse.grading.embedding.SentenceEncoder;
import dev.rehearse.grading.local.GradingModel;
import dev.rehearse.grading.local.LocalGrader;
import dev.rehearse.grading.local.Meaning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What people try on graders, made of our own open questions and judged by their rubrics, as in interviews;
 * docs/measurements/grading.md has the figures of more cases.
 */
@Tag("thorough")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdversarialAnswersTest {

    private static final double LITTLE = 0.3;

    /** Of the references, which are ten times as long as answers. */
    private static final int EVERY = 3;

    /** Neighbouring questions of a topic ask in part for the same. */
    private static final int MOST_OTHER_ANSWERS_ABOVE = 2;

    private static final List<String> SCREENED = List.of(
            "EMPTY",
            "QUESTION",
            "UNKNOWING",
            "GIBBERISH",
            "ONE_WORD",
            "INJECTION",
            "INJECTION follow-up",
            "OTHER_LANGUAGE",
            "CODE");

    /** Of a strong answer; RewordedAnswersTest has those that turn it into its contrary. */
    private static final List<Distortion> WORTHLESS = List.of(
            Distortion.UNKNOWING,
            Distortion.GIBBERISH,
            Distortion.ONE_WORD,
            Distortion.INJECTION,
            Distortion.OTHER_LANGUAGE,
            Distortion.CODE,
            Distortion.SHUFFLED,
            Distortion.KEYWORDS);

    /** One of them for each question. */
    private static final List<Distortion> HARMLESS =
            List.of(Distortion.CHATTY, Distortion.EMBELLISHED, Distortion.SYNONYMS);

    /** An answer made to mislead the grader; the point that it denies, or nothing. */
    private record Trial(String kind, GradingTask task, String denied) {}

    private record Case(String kind, Grade grade, String denied) {

        static Case of(Trial trial) {
            return new Case(trial.kind(), GRADER.grade(trial.task()), trial.denied());
        }

        boolean isDenialFound() {
            return grade.points().stream()
                    .anyMatch(point -> point.point().id().equals(denied) && point.verdict() == Verdict.CONTRADICTED);
        }
    }

    private static final Grader GRADER =
            new LocalGrader(new Meaning(AdversarialAnswersTest::encoder), GradingModel.shipped());
    private static final Map<String, List<Case>> CASES = new TreeMap<>();

    @BeforeAll
    static void grade() {
        List<OpenQuestion> questions = OwnQuestions.open();
        var trials = new ArrayList<Trial>();
        for (int q = 0; q < questions.size(); q++) {
            OpenQuestion next = questions.get((q + 1) % questions.size());
            OpenQuestion farther = questions.get((q + questions.size() / 2) % questions.size());
            collect(questions.get(q), q, trials);
            trials.add(trial("OTHER_ANSWER next", questions.get(q), OwnQuestions.strong(next)));
            trials.add(trial("OTHER_ANSWER farther", questions.get(q), OwnQuestions.strong(farther)));
        }
        CASES.putAll(trials.parallelStream().map(Case::of).collect(Collectors.groupingBy(Case::kind)));
        CASES.forEach((kind, cases) -> System.out.printf(
                Locale.ROOT,
                "%s: %d, mean %.3f, least %.3f, most %.3f, above 0.3 %d%n",
                kind,
                cases.size(),
                mean(kind),
                Collections.min(scores(kind)),
                Collections.max(scores(kind)),
                above(kind)));
    }

    private static void collect(OpenQuestion question, int seed, List<Trial> trials) {
        String strong = OwnQuestions.strong(question);
        trials.add(trial("EMPTY", question, "  "));
        trials.add(trial("QUESTION", question, question.question().prompt()));
        if (seed % EVERY == 0) {
            trials.add(trial("REFERENCE", question, question.open().answer()));
        }
        for (Distortion distortion : WORTHLESS) {
            trials.add(trial(distortion.name(), question, distortion.of(strong, 1000L + seed)));
        }
        Distortion harmless = HARMLESS.get(seed % HARMLESS.size());
        trials.add(trial(harmless.name(), question, harmless.of(strong, 1000L + seed)));
        int end = strong.indexOf(". ") + 1;
        trials.add(new Trial("STRONG in two", replied(question, strong.substring(0, end), strong.substring(end)), ""));
        trials.add(new Trial(
                "INJECTION follow-up", replied(question, "I don't know.", Distortion.INJECTION.of(strong, seed)), ""));
        wrong(question).ifPresent(trials::add);
    }

    private static Trial trial(String kind, OpenQuestion question, String answer) {
        return new Trial(kind, question.task(answer), "");
    }

    /** A strong answer and the misconception of one point, after which it is not heard. */
    private static Optional<Trial> wrong(OpenQuestion question) {
        return question.rubric().points().stream()
                .filter(point -> !point.contradictions().isEmpty())
                .findFirst()
                .map(point -> new Trial("WRONG_ADDED", question.task(withError(question, point)), point.id()));
    }

    private static String withError(OpenQuestion question, RubricPoint point) {
        String error = point.contradictions().getFirst();
        return OwnQuestions.strong(question) + " " + Character.toUpperCase(error.charAt(0)) + error.substring(1) + ".";
    }

    private static GradingTask replied(OpenQuestion question, String answer, String reply) {
        GradingTask task = question.task(answer);
        return new GradingTask(task.question(), task.references(), task.rubric(), answer, List.of(reply));
    }

    /** Cases have sentences in common, and nearly all time goes into encoding. */
    private record KeptEncodings(SentenceEncoder encoder, Map<String, EncodedText> kept) implements SentenceEncoder {

        @Override
        public EncodedText encode(String text) {
            return kept.computeIfAbsent(text, encoder::encode);
        }

        @Override
        public boolean knows(String word) {
            return encoder.knows(word);
        }

        @Override
        public double rarity(String word) {
            return encoder.rarity(word);
        }
    }

    private static SentenceEncoder encoder() {
        try {
            return new KeptEncodings(MiniLmEncoder.load(), new ConcurrentHashMap<>());
        } catch (EncoderUnavailable e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void there_are_many_cases() {
        assertThat(CASES.values().stream().mapToInt(List::size).sum()).isGreaterThanOrEqualTo(800);
    }

    @Test
    void what_is_no_answer_earns_nothing() {
        assertThat(SCREENED).allSatisfy(kind -> {
            assertThat(mean(kind)).as(kind).isLessThanOrEqualTo(0.05);
            assertThat(above(kind)).as(kind).isZero();
        });
    }

    @Test
    void an_answer_to_another_question_earns_little() {
        assertThat(mean("OTHER_ANSWER farther")).isLessThanOrEqualTo(0.05);
        assertThat(above("OTHER_ANSWER farther")).isZero();
        assertThat(mean("OTHER_ANSWER next")).isLessThanOrEqualTo(0.05);
        assertThat(above("OTHER_ANSWER next")).isLessThanOrEqualTo(MOST_OTHER_ANSWERS_ABOVE);
    }

    @Test
    void another_language_and_code_are_not_gradable() {
        assertThat(Stream.of("OTHER_LANGUAGE", "CODE").flatMap(kind -> cases(kind).stream()))
                .allSatisfy(one -> assertThat(one.grade().gradable()).isFalse());
    }

    @Test
    void a_good_answer_earns_nearly_all_however_it_is_said() {
        assertThat(List.of("REFERENCE", "STRONG in two", "SYNONYMS", "CHATTY", "EMBELLISHED"))
                .allSatisfy(kind -> assertThat(mean(kind)).as(kind).isGreaterThanOrEqualTo(0.95));
    }

    @Test
    void words_without_order_earn_little() {
        assertThat(mean("SHUFFLED")).isLessThanOrEqualTo(0.3);
        assertThat(mean("KEYWORDS")).isLessThanOrEqualTo(0.3);
    }

    @Test
    void an_error_added_to_a_strong_answer_contradicts_its_point() {
        List<Case> wrong = cases("WRONG_ADDED");

        assertThat((double) wrong.stream().filter(Case::isDenialFound).count() / wrong.size())
                .isGreaterThanOrEqualTo(0.95);
    }

    private static List<Case> cases(String kind) {
        return CASES.getOrDefault(kind, List.of());
    }

    private static List<Double> scores(String kind) {
        return cases(kind).stream().map(one -> one.grade().score()).toList();
    }

    private static double mean(String kind) {
        return scores(kind).stream().mapToDouble(score -> score).average().orElseThrow();
    }

    private static long above(String kind) {
        return scores(kind).stream().filter(score -> score > LITTLE).count();
    }
}
