package dev.rehearse.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rehearse.content.model.Question;
import dev.rehearse.content.write.ContentWriter;
import dev.rehearse.formats.exchange.ContentText;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Random content, exported and imported again. */
class RoundTripTest {

    @Property(tries = 300)
    @Domain(RandomQuestions.class)
    void csv_gives_all_back(@ForAll Question question) {
        assertGivesAllBack("csv", question);
    }

    @Property(tries = 300)
    @Domain(RandomQuestions.class)
    void a_bundle_gives_all_back(@ForAll Question question) {
        assertGivesAllBack("markdown", question);
    }

    private static void assertGivesAllBack(String format, Question question) {
        Assume.that(isContent(question));
        var exported = Exchange.exported(format, List.of(question));

        var imported = Exchange.imported(format, exported.bytes());

        assertThat(exported.findings()).isEmpty();
        assertThat(Exchange.findings(imported)).isEmpty();
        assertThat(imported.questions()).containsExactly(Exchange.placeless(question));
    }

    @Property(tries = 500)
    @Domain(RandomQuestions.class)
    void gift_gives_all_back_or_lists_what_not(@ForAll Question question) {
        Assume.that(isContent(question));
        var exported = Exchange.exported("gift", List.of(question));

        var imported = Exchange.imported("gift", exported.bytes());

        assertThat(imported.isGood()).isTrue();
        if (exported.findings().isEmpty() && imported.findings().isEmpty()) {
            assertThat(imported.questions()).containsExactly(Exchange.placeless(question));
        }
        assertThat(imported.findings())
                .as("losses of the import alone")
                .hasSizeLessThanOrEqualTo(exported.findings().size());
    }

    @Property(tries = 500)
    @Domain(RandomQuestions.class)
    void moodle_xml_gives_back_what_readers_see_or_lists_what_not(@ForAll Question question) {
        Assume.that(isContent(question));
        var exported = Exchange.exported("moodle-xml", List.of(question));

        var imported = Exchange.imported("moodle-xml", exported.bytes());

        assertThat(imported.isGood()).isTrue();
        if (exported.findings().isEmpty() && imported.findings().isEmpty()) {
            assertThat(imported.questions())
                    .map(Exchange::shown)
                    .containsExactly(Exchange.shown(Exchange.placeless(question)));
        }
    }

    /** Whether the question can stand in a content file. */
    private static boolean isContent(Question question) {
        var text = new ContentText(question.file());
        return text.read(ContentWriter.write(question), question.slug())
                .filter(read -> text.complaints().isEmpty())
                .filter(Exchange.placeless(question)::equals)
                .isPresent();
    }
}
