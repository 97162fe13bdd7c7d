package dev.rehearse.interview.conduct.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QrCodeTest {

    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    @ParameterizedTest
    @ValueSource(ints = {0, 70, 200})
    void the_drawn_code_reads_as_the_address(int longer) throws Exception {
        var address = "https://rehearse.example.org/interview/interviews/AAECAwQFBgcICQoLDA0ODw" + "x".repeat(longer);

        var code = QrCode.of(address);

        var drawn = new BitMatrix(code.size());
        MODULE.matcher(code.path())
                .results()
                .forEach(at -> drawn.set(Integer.parseInt(at.group(1)), Integer.parseInt(at.group(2))));
        assertThat(new Decoder().decode(drawn).getText()).isEqualTo(address);
    }
}
