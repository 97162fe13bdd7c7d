package dev.rehearse.interview.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The secret of an interview reveals nothing about other secrets. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretTest {

    private static final int SECRETS = 10_000;
    private static final int BITS = 128;

    /** Of 10,000 even draws, 7 standard deviations are 350: chance goes beyond that once in 10^11. */
    private static final int CHANCE = 350;

    @Test
    void all_its_bits_are_drawn_by_chance() {
        List<BitSet> bits = Stream.generate(Secret::random)
                .limit(SECRETS)
                .map(secret -> BitSet.valueOf(Base64.getUrlDecoder().decode(secret.text())))
                .toList();

        assertThat(bits).doesNotHaveDuplicates();
        assertThat(IntStream.range(0, BITS))
                .allSatisfy(bit -> assertThat(
                                bits.stream().filter(one -> one.get(bit)).count())
                        .isCloseTo(SECRETS / 2, within((long) CHANCE)));
    }

    @Test
    void later_ones_stand_nowhere_near_earlier_ones() {
        List<String> texts =
                Stream.generate(Secret::random).limit(SECRETS).map(Secret::text).toList();

        long rising = IntStream.range(1, SECRETS)
                .filter(i -> texts.get(i - 1).compareTo(texts.get(i)) < 0)
                .count();

        assertThat(rising).isCloseTo(SECRETS / 2, within((long) CHANCE));
    }

    @Test
    void it_is_not_printed() {
        assertThat(new Secret("AAAAAAAAAAAAAAAAAAAAAA")).hasToString("Secret");
    }
}
