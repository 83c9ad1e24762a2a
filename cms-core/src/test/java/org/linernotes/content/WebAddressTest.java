package org.linernotes.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which links are taken, and how. */
class WebAddressTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', textBlock = """
            https://example.org/page                    , https://example.org/page
            https://example.org                         , https://example.org
            HTTPS://example.org/Björk                   , HTTPS://example.org/Björk
            https://my_label.example.org/a              , https://my_label.example.org/a
            http://_dmarc.example.org                   , http://_dmarc.example.org
            https://müller.de/                          , https://xn--mller-kva.de/
            https://日本語.jp/歌?q=春                      , https://xn--wgv71a119e.jp/%E6%AD%8C?q=%E6%98%A5
            https://пример.рф:8080/а                    , https://xn--e1afmkfd.xn--p1ai:8080/%D0%B0
            https://example.org/a|b                     , https://example.org/a%7Cb
            https://example.org/a b?c=d e#f g           , https://example.org/a%20b?c=d%20e#f%20g
            https://example.org/a%20b|c                 , https://example.org/a%20b%7Cc
            https://example.org/100% sure               , https://example.org/100%25%20sure
            https://example.org/a[1]{2}^`\\"<>           , https://example.org/a%5B1%5D%7B2%7D%5E%60%5C%22%3C%3E
            https://example.org/#one#two                , https://example.org/#one%23two
            https://example.org?q=a|b                   , https://example.org?q=a%7Cb
            http://192.0.2.1:80/a|                      , http://192.0.2.1:80/a%7C
            http://[2001:db8::1]/a|                     , http://[2001:db8::1]/a%7C
            """)
    void linksAreTakenAsPeopleCopyThem(String typed, String address) {
        assertThat(WebAddress.parse(typed)).get().hasToString(address);
        assertThat(WebAddress.parse(address)).as("as it is stored").get().hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "/page",
                "//example.org/",
                "ftp://example.org/",
                "javascript:alert(1)",
                "https:///path",
                "https://",
                "https://user@example.org/",
                "https://user:secret@my_host.org/",
                "https://exa mple.org/",
                "https://example..org/",
                "https://-a_b.org/",
                "https://example.org:port/",
                "https://example.org\\@other.org/",
                "https://example.org|@other.org/",
                "https://"
            })
    void whatLeadsToNoPageIsRefused(String typed) {
        assertThat(WebAddress.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://xn--bcher-kva.example/a?b#c, https://bücher.example/a?b#c",
        "https://xn--bcher-kva.example:8080, https://bücher.example:8080",
        "https://example.org/ü, https://example.org/ü",
        "https://xn--a/, https://xn--a/",
        "https://[::1]/, https://[::1]/",
        "odd, odd"
    })
    void hostsAreShownInTheLettersInWhichPeopleWriteThem(String stored, String shown) {
        assertThat(WebAddress.inLetters(stored)).isEqualTo(shown);
    }
}
