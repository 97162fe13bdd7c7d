package dev.rehearse.benchmarks.grading;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.rehearse.benchmarks.grading.Rows.Row;
import dev.rehearse.benchmarks.grading.Training.Held;
import dev.rehearse.benchmarks.notify.Refused;
import dev.rehearse.content.folder.ContentFolder;
import dev.rehearse.content.folder.Reading;
import dev.rehearse.grading.local.Features;
import dev.rehearse.grading.local.Fluency;
import dev.rehearse.grading.local.Meaning;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code train DATA CONTENT MODEL} learns the local grader's model; {@code measure DATA CONTENT} says how right it is. */
public final class GradingBenchmark {

    private static final List<String> ORIGIN = List.of(
            "Mohler, Bunescu and Mihalcea 2011, data structures, data v2.0: CC BY 4.0",
            "SAF (Filighera et al. 2022), computer networking, English, training split: MIT",
            "This project's open questions and sample answers: Apache-2.0",
            "Answers generated from all of these by dev.rehearse.grading.distortion: Apache-2.0",
            "Trained by ./rehearse bench grading train");

    private GradingBenchmark() {}

    public static void main(String... arguments) throws IOException {
        if (arguments.length == 1 && arguments[0].equals("speed")) {
            GradingSpeed.print(System.out);
            return;
        }
        if (arguments.length < (arguments.length > 0 && arguments[0].equals("train") ? 4 : 3)) {
            throw new Refused("bench grading is: train DATA CONTENT MODEL, measure DATA CONTENT, or speed.");
        }
        Path data = Path.of(arguments[1]);
        List<Case> human = Stream.concat(
                        GradedAnswers.read(data, "mohler2011").stream(), GradedAnswers.read(data, "saf_en").stream())
                .toList();
        Fluency fluency = FluencyFit.fit(human.stream()
                .flatMap(one -> Stream.concat(one.task().references().stream(), Stream.of(one.task().answer()))));
        var meaning = Meaning.byMiniLm();
        List<Row> rows = Rows.of(cases(human, Path.of(arguments[2])), new Features(meaning), fluency).all();
        List<Held> held = new Training(fluency).held(rows);
        if (arguments[0].equals("train")) {
            var model = new Training(fluency).model(rows, held, ORIGIN, "1");
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(Path.of(arguments[3]).toFile(), model);
        }
        Report.print(held, System.out);
        List<Row> beetle = Rows.of(GradedAnswers.read(data, "beetle"), new Features(meaning), fluency).all();
        Beetle.print(beetle, new Training(fluency).parts(rows), System.out);
    }

    private static List<Case> cases(List<Case> human, Path content) {
        var cases = new ArrayList<>(human);
        cases.addAll(DistortedCases.of(human));
        switch (ContentFolder.read(content)) {
            case Reading.Good(var good) -> good.questions().stream().flatMap(ContentCases::of).forEach(cases::add);
            case Reading.Refused(var findings) -> throw new Refused("The content is refused: " + findings);
        }
        return cases;
    }
}
