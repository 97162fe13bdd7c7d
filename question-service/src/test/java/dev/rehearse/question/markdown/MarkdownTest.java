package dev.rehearse.question.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MarkdownTest {

    @Test
    void links_run_no_script_and_images_load_nothing() {
        var html = new Markdown().html("![a picture](https://example.org/tracker.png) [bad](javascript:alert(1))");

        assertThat(html)
                .doesNotContain("javascript:", "<img")
                .contains("<a href=\"https://example.org/tracker.png\" rel=\"nofollow\">a picture</a>");
    }
}
