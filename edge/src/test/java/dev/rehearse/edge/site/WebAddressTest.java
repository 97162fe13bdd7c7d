package dev.rehearse.edge.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.postgresql.org/docs/17/indexes-types.html,"
                + " postgresql<wbr>.org/<wbr>docs/<wbr>17/<wbr>indexes-types<wbr>.html",
        "http://example.org/, example<wbr>.org/",
        "https://example.org/a_b?c=d&e#f," + " example<wbr>.org/<wbr>a<wbr>_b<wbr>?c<wbr>=d<wbr>&amp;e<wbr>#f",
        "https://example.org//<b>, example<wbr>.org//&lt;b&gt;"
    })
    void it_breaks_between_words_and_has_no_scheme(String url, String shown) {
        assertThat(WebAddress.address(url)).hasToString(shown);
    }
}
