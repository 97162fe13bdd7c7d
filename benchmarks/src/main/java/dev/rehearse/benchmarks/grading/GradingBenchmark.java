package dev.rehearse.benchmarks.grading;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.rehearse.benchmarks.grading.Rows.Row;
import dev.rehearse.benchmarks.grading.Training.Held;
import dev.rehearse.benchmarks.notify.Refused;
import dev.rehearse.content.folder.ContentFolder;
import dev.rehearse.content.folder.Reading;
import dev.rehearse.content.model.Question;
import dev.rehearse.grading.embedding.EncoderUnavailable;
import dev.rehearse.grading.embedding.MiniLmEncoder;
import dev.rehearse.grading.embedding.SentenceEncoder;
import dev.rehearse.grading.local.Fluency;
import dev.rehearse.grading.local.GradingModel;
import dev.rehearse.grading.local.LocalGrader;
import dev.rehearse.grading.local.Meaning;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Learns the local grader's model, and says how right it is about questions that it did not learn from. */
record GradingBenchmark(Training training, List<Row> rows, List<Row> beetle, List<Held> held) {

    private static final List<String> ORIGIN = List.of(
            "Mohler, Bunescu and Mihalcea 2011, data structures, data v2.0: CC BY 4.0",
            "SAF (Filighera et al. 2022), computer networking, English, training split: MIT",
            "This project's open questions and sample answers: Apache-2.0",
            "Answers generated from all of these by dev.rehearse.grading.distortion: Apache-2.0",
            "Trained by ./rehearse bench grading train");

    static GradingBenchmark of(Path data, Path content) throws IOException {
        List<Case> human = Stream.concat(
                        GradedAnswers.read(data, "mohler2011").stream(), GradedAnswers.read(data, "saf_en").stream())
                .toList();
        Fluency fluency = FluencyFit.fit(human.stream()
                .flatMap(one -> Stream.concat(
                        one.task().references().stream(), Stream.of(one.task().answer()))));
        Meaning meaning = Meaning.byMiniLm();
        List<Row> rows = Rows.of(cases(human, content), meaning, fluency).all();
        List<Row> beetle =
                Rows.of(GradedAnswers.read(data, "beetle"), meaning, fluency).all();
        var training = new Training(fluency);
        return new GradingBenchmark(training, rows, beetle, training.held(rows));
    }

    void train(Path file) throws IOException {
        GradingModel model = training.model(rows, held, ORIGIN, "3.6");
        write(model, file);
        report(System.out);
    }

    private static void write(GradingModel model, Path file) throws IOException {
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), model);
    }

    void report(PrintStream out) {
        Report.print(held, out);
        Report.sameData(rows, out);
        Beetle.print(beetle, training.parts(rows), out);
    }

    private static List<Case> cases(List<Case> human, Path content) {
        var cases = new ArrayList<>(human);
        List<Question> questions = questions(content);
        cases.addAll(DistortedCases.of(human));
        cases.addAll(Neighbours.of(human));
        questions.stream().flatMap(ContentCases::of).forEach(cases::add);
        cases.addAll(Neighbours.ofContent(questions));
        cases.addAll(ShuffledAnswers.of(List.copyOf(cases)));
        return cases;
    }

    private static List<Question> questions(Path content) {
        return switch (ContentFolder.read(content)) {
            case Reading.Good(var good) -> good.questions();
            case Reading.Refused(var findings) -> throw new Refused("The content is refused: " + findings);
        };
    }

    static AdversarialTable adversarial(Path data, Path content) throws IOException {
        List<Question> questions = questions(content);
        var trials = new ArrayList<>(ContentTrials.of(questions));
        trials.addAll(PublicTrials.of("content, claims as reference", ContentTrials.byReference(questions)));
        for (String dataset : List.of("mohler2011", "saf_en", "beetle")) {
            trials.addAll(PublicTrials.ofAnswers(dataset, GradedAnswers.read(data, dataset)));
        }
        return AdversarialTable.of(
                trials, new LocalGrader(new Meaning(GradingBenchmark::encoder), GradingModel.shipped()));
    }

    /** Learns the parts for authors' rubrics anew, and says how right they are about questions held out. */
    static void trainRubric(Path content, Path file, PrintStream out) throws IOException {
        List<Question> questions = questions(content);
        var training = RubricTraining.of(questions, new Meaning(GradingBenchmark::encoder), GradingModel.shipped());
        SampleTable.of(questions, training.heldOut()).print(out);
        AdversarialTable.of(ContentTrials.of(questions), training.heldOut()).print(out, false);
        write(training.model(), file);
    }

    /**
     * Learns from the judged answers of a folder how points are judged beside each other, and says how right that is
     * about these and other answers, to questions held out.
     */
    static void trainContext(Path content, Path answers, Path others, Path file, PrintStream out) throws IOException {
        List<Question> questions = questions(content);
        List<JudgedAnswer> judged = JudgedAnswer.read(answers, questions);
        var meaning = new Meaning(GradingBenchmark::encoder);
        ContextTraining.Learned learned = ContextTraining.of(
                        ContextCases.of(questions, judged), meaning, GradingModel.shipped())
                .learn();
        write(learned.model(), file);
        AnswerTable.of(judged, learned.heldOut()).print(out);
        AnswerTable.of(JudgedAnswer.read(others, questions), learned.heldOut()).print(out);
        SampleTable.of(questions, learned.heldOut()).print(out);
        AdversarialTable.of(ContentTrials.of(questions), learned.heldOut()).print(out, false);
    }

    static AnswerTable answers(Path content, Path answers) throws IOException {
        return AnswerTable.of(JudgedAnswer.read(answers, questions(content)), new LocalGrader());
    }

    private static SentenceEncoder encoder() {
        try {
            return new CachingEncoder(MiniLmEncoder.load());
        } catch (EncoderUnavailable e) {
            throw new Refused("The sentence encoder can't run here: " + e.getMessage());
        }
    }
}
