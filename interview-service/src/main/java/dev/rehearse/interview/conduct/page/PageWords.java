package dev.rehearse.interview.conduct.page;

import dev.rehearse.edge.problem.HttpProblem;
import dev.rehearse.edge.site.PageNumbers;
import dev.rehearse.interview.grade.Given;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import java.util.Locale;

/** Texts of the pages of an interview, for code that has no template. */
public final class PageWords {

    private PageWords() {}

    public static InterviewWords in(Locale locale) {
        return MessageBundles.get(InterviewWords.class, Localized.Literal.of(locale.getLanguage()));
    }

    /** What is wrong with an answer, without the name of its field, because it is shown beside it. */
    public static String wrong(HttpProblem problem, List<String> sent, Locale locale) {
        if (sent.stream().allMatch(String::isBlank)) {
            return in(locale).empty();
        }
        var message = problem.problem().errors().getFirst().message();
        return message.code().equals("field.too-long") && message.arguments().get("max") instanceof Integer most
                ? in(locale).tooLong(new PageNumbers(locale).grouped(Given.length(sent.getFirst())), most)
                : message.onPage(locale);
    }
}
