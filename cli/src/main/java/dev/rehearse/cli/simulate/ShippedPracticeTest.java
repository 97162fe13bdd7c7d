package dev.rehearse.cli.simulate;

import dev.rehearse.adaptive.design.JudgedParameters;
import dev.rehearse.adaptive.design.TestDesign;
import dev.rehearse.adaptive.design.TestSpecification;
import dev.rehearse.adaptive.design.TopicWeight;
import dev.rehearse.adaptive.item.ItemPool;
import dev.rehearse.adaptive.item.ItemResponseModel;
import dev.rehearse.adaptive.level.CutScores;
import dev.rehearse.content.folder.Content;
import dev.rehearse.content.folder.ContentFolder;
import dev.rehearse.content.folder.Reading;
import dev.rehearse.content.model.Exposure;
import dev.rehearse.content.model.Kind;
import dev.rehearse.content.model.Level;
import dev.rehearse.content.model.PracticeTest;
import dev.rehearse.content.model.Question;
import dev.rehearse.content.model.Status;
import dev.rehearse.content.model.Stopping;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A practice test of a content folder with all its possible questions, as interviews use it.
 *
 * @param questions of its topics, in the order of the folder
 */
record ShippedPracticeTest(PracticeTest test, List<Question> questions) {

    ShippedPracticeTest {
        questions = List.copyOf(questions);
    }

    /** Throws {@link InvalidOption}. */
    static ShippedPracticeTest read(Path folder, String slug) {
        Content content = switch (ContentFolder.read(folder)) {
            case Reading.Good(Content good) -> good;
            case Reading.Refused _ ->
                throw new InvalidOption(folder + " is no valid content; ./rehearse lint says why.");
        };
        PracticeTest test = content.practiceTests().stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new InvalidOption(
                        "--practice-test is \"" + slug + "\", which must be one of " + slugs(content) + "."));
        List<Question> asked = content.questions().stream()
                .filter(question -> isAsked(test, question))
                .toList();
        return new ShippedPracticeTest(test, asked);
    }

    private static String slugs(Content content) {
        return content.practiceTests().stream().map(PracticeTest::slug).sorted().collect(Collectors.joining(", "));
    }

    private static boolean isAsked(PracticeTest test, Question question) {
        return question.kind() != Kind.CODE
                && question.profile().status() != Status.RETIRED
                && test.topics().stream().anyMatch(topic -> topic.topic().equals(question.topic()));
    }

    /** The most questions of a test. */
    int length(BlueprintSettings settings) {
        return settings.length().orElse(test.stopping().maximumLength());
    }

    double standardError(BlueprintSettings settings) {
        return settings.standardError().orElse(test.stopping().targetStandardError());
    }

    /** The test with uncertain parameters as in interviews, or with the authors' judgement taken as exact. */
    TestDesign design(BlueprintSettings settings) {
        boolean severalTopics = test.topics().size() > 1;
        UnaryOperator<ItemResponseModel> belief = Belief.of(settings.spread());
        return new TestDesign(
                specification(settings),
                questions.stream()
                        .map(question -> AuthoredItem.of(question, severalTopics, belief))
                        .toList());
    }

    private TestSpecification specification(BlueprintSettings settings) {
        Stopping stopping = test.stopping();
        int longest = length(settings);
        return new TestSpecification(
                Math.min(stopping.minimumLength(), longest),
                longest,
                standardError(settings),
                stopping.decidedLevelEnds() ? Optional.of(levels()) : Optional.empty(),
                test.quotas().stream().map(AuthoredItem::quota).toList(),
                test.topics().stream()
                        .map(topic -> new TopicWeight(topic.topic(), topic.weight()))
                        .toList(),
                settings.selection().rule(longest),
                test.exposure() instanceof Exposure.Randomesque(int among) && !settings.isRandom() ? among : 1,
                test.pilots());
    }

    /** The true items if authors' errors of difficulty have this standard deviation, in logits. */
    ItemPool truth(double misjudged) {
        UnaryOperator<ItemResponseModel> belief = Belief.of(JudgedParameters.misjudged(misjudged));
        return ItemPool.of(questions.stream()
                .map(question -> AuthoredItem.item(question, belief))
                .toList());
    }

    CutScores levels() {
        CutScores levels = CutScores.from(test.levels().getFirst().name());
        for (Level level : test.levels().subList(1, test.levels().size())) {
            levels = levels.at(Objects.requireNonNull(level.from()), level.name());
        }
        return levels;
    }
}
