package dev.rehearse.interview.report;

import dev.rehearse.interview.conduct.AnswerReport;
import dev.rehearse.interview.pool.Kind;
import dev.rehearse.interview.pool.PooledItem;
import dev.rehearse.interview.practicetest.PracticeTestView;
import dev.rehearse.interview.procedure.Conduct;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something to study.
 *
 * @param lost points lost in its questions, in questions
 * @param questions headings of the questions that were missed
 * @param links into the catalog first, then to sources
 */
public record StudyItem(String title, double lost, List<String> questions, List<Link> links) {

    private static final int MOST = 3;
    private static final int MOST_LINKS = 4;

    /** A page to read. */
    public record Link(String title, String href) {}

    public StudyItem {
        questions = List.copyOf(questions);
        links = List.copyOf(links);
    }

    /**
     * The weakest competency first, then questions without a competency by the points they cost; empty if nothing was
     * missed.
     */
    static List<StudyItem> of(Conduct conduct, List<AnswerReport> answers, List<CompetencyReport> weakestFirst) {
        var order = weakestFirst.stream().map(CompetencyReport::title).toList();
        var groups = new LinkedHashMap<String, List<AnswerReport>>();
        answers.stream()
                .filter(answer -> !answer.needsJudgement() && answer.share() < 1)
                .forEach(answer -> groups.computeIfAbsent(subject(answer), _ -> new ArrayList<>())
                        .add(answer));
        return groups.entrySet().stream()
                .map(group -> of(conduct, group.getKey(), group.getValue()))
                .sorted(Comparator.<StudyItem>comparingInt(item -> place(order, item.title()))
                        .thenComparing(
                                Comparator.comparingDouble(StudyItem::lost).reversed()))
                .limit(MOST)
                .toList();
    }

    private static int place(List<String> order, String title) {
        int place = order.indexOf(title);
        return place < 0 ? order.size() : place;
    }

    private static String subject(AnswerReport answer) {
        var competency = answer.competency();
        return competency == null ? answer.heading() : competency.title();
    }

    private static StudyItem of(Conduct conduct, String title, List<AnswerReport> missed) {
        double lost = missed.stream().mapToDouble(answer -> 1 - answer.share()).sum();
        return new StudyItem(
                title, lost, missed.stream().map(AnswerReport::heading).toList(), links(conduct, missed));
    }

    private static List<Link> links(Conduct conduct, List<AnswerReport> missed) {
        var test = conduct.interview().practiceTest();
        var competency = missed.getFirst().competency();
        var read = conduct.items().items().stream()
                .filter(item -> item.kind() == Kind.OPEN && item.slug() != null)
                .filter(item -> competency == null
                        ? item.id().equals(missed.getFirst().question())
                        : competency.equals(item.competency()))
                .map(item -> new Link(item.heading(), page(item, test) + "/" + item.slug()));
        var sources = missed.stream()
                .flatMap(answer -> answer.sources().stream())
                .distinct()
                .map(source -> new Link(withoutScheme(source), source));
        var links = Stream.concat(read, sources).limit(MOST_LINKS).toList();
        return links.isEmpty()
                ? List.of(new Link(
                        test.title(),
                        page(conduct.items().item(missed.getFirst().question()), test)))
                : links;
    }

    private static String page(PooledItem item, PracticeTestView test) {
        return "/topics/" + (item.topic() == null ? test.topic() : item.topic());
    }

    private static String withoutScheme(String address) {
        return address.replaceFirst("^https?://(www\\.)?", "");
    }
}
