package dev.rehearse.question.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PicturesTest {

    @Test
    void one_that_fails_is_left_out_and_others_are_still_drawn() {
        var pictures = new Pictures();
        var others = new PictureText("Threads", "Java", "");
        assumeThat(FontProbe.succeeded()).isTrue();

        // Java's text layout throws an exception if it has no letters.
        assertThat(pictures.png(new PictureText("", "Java", ""))).isEmpty();

        assertThat(pictures.png(others)).isPresent();
    }
}
