package org.linernotes.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linernotes.database.CmsConfig;

// S3
class RequestSourcesTest {
    private final RequestSources sources = new RequestSources(
            new TrustedProxies("10.0.0.0/8, 192.0.2.1 2001:db8:ffff::/48"),
            new CmsConfig(Path.of("data"), false, "http://localhost:8080", true));

    /** Several headers of one name are written with a tilde between them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            203.0.113.9       | 198.51.100.7                         | -                                     | 203.0.113.9
            203.0.113.9       | 10.0.0.1                             | for=10.0.0.1                          | 203.0.113.9
            10.0.0.1          | -                                    | -                                     | 10.0.0.1
            ::ffff:10.0.0.1   | 198.51.100.7                         | -                                     | 198.51.100.7
            2001:db8:ffff::2  | 198.51.100.7                         | -                                     | 198.51.100.7
            2001:db8:fffe::2  | 198.51.100.7                         | -                                     | 2001:db8:fffe:0:0:0:0:0/64
            10.0.0.1          | 1.1.1.1, 198.51.100.7                | -                                     | 198.51.100.7
            10.0.0.1          | 1.1.1.1,198.51.100.7 , 10.9.9.9:443  | -                                     | 198.51.100.7
            10.0.0.1          | 1.1.1.1~198.51.100.7                 | -                                     | 198.51.100.7
            10.0.0.1          | 198.51.100.7~10.0.0.3~192.0.2.1      | -                                     | 198.51.100.7
            10.0.0.1          | 10.0.0.4, 10.0.0.3                   | -                                     | 10.0.0.4
            10.0.0.1          | 1.1.1.1, unknown                     | -                                     | 10.0.0.1
            10.0.0.1          | 1.1.1.1, nonsense, 10.0.0.3          | -                                     | 10.0.0.3
            10.0.0.1          | ''                                   | -                                     | 10.0.0.1
            10.0.0.1          | ',,,'                                | -                                     | 10.0.0.1
            10.0.0.1          | [2001:db8:1:2::9]:443                | -                                     | 2001:db8:1:2:0:0:0:0/64
            10.0.0.1          | -                                    | for=198.51.100.7                      | 198.51.100.7
            10.0.0.1          | -                                    | For="[2001:db8:1:2::9]:47011"         | 2001:db8:1:2:0:0:0:0/64
            10.0.0.1          | -                                    | for=1.1.1.1, by=x;for=198.51.100.7    | 198.51.100.7
            10.0.0.1          | -                                    | for="1.1.1.1, for=198.51.100.7        | 198.51.100.7
            10.0.0.1          | -                                    | for=1.1.1.1, for=_hidden              | 10.0.0.1
            10.0.0.1          | -                                    | proto=https                           | 10.0.0.1
            10.0.0.1          | -                                    | ;;;===,,                              | 10.0.0.1
            10.0.0.1          | 198.51.100.7                         | for=198.51.100.7;proto=https          | 198.51.100.7
            10.0.0.1          | 198.51.100.7                         | for=1.1.1.1                           | 10.0.0.1
            10.0.0.1          | 1.1.1.1                              | for=198.51.100.7                      | 10.0.0.1
            10.0.0.1          | 198.51.100.7                         | _                                     | 10.0.0.1
            """)
    void theClientIsTheLastHopThatIsNoTrustedProxy(
            String peer, @Nullable String listed, @Nullable String forwarded, String sender) {
        var source = sources.of(address(peer), headers(listed), List.of(), headers(forwarded));

        assertThat(source.address().sender()).isEqualTo(sender);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            203.0.113.9 | https       | -                                    | false
            203.0.113.9 | -           | for=1.1.1.1;proto=https              | false
            10.0.0.1    | https       | -                                    | true
            10.0.0.1    | HTTPS       | -                                    | true
            10.0.0.1    | http, https | -                                    | true
            10.0.0.1    | https, http | -                                    | false
            10.0.0.1    | https~http  | -                                    | false
            10.0.0.1    | ''          | -                                    | false
            10.0.0.1    | httpsx      | -                                    | false
            10.0.0.1    | -           | -                                    | false
            10.0.0.1    | -           | for=1.1.1.1;proto=https              | true
            10.0.0.1    | -           | for=1.1.1.1;proto="https"            | true
            10.0.0.1    | -           | for=1.1.1.1;proto=https, for=2.2.2.2 | false
            10.0.0.1    | http        | for=1.1.1.1;proto=https              | false
            """)
    void onlyATrustedProxySaysThatTheConnectionIsSecure(
            String peer, @Nullable String schemes, @Nullable String forwarded, boolean secure) {
        assertThat(sources.of(address(peer), List.of(), headers(schemes), headers(forwarded))
                        .secure())
                .isEqualTo(secure);
    }

    @Test
    void noHeaderIsTooLongOrTooMany() {
        var long8k = "1.1.1.1,".repeat(1_024);
        var proxies = "10.0.0.2,".repeat(1_024);

        assertThat(client(List.of(long8k))).isEqualTo("10.0.0.1");
        assertThat(client(List.of(long8k + "198.51.100.7"))).isEqualTo("198.51.100.7");
        assertThat(client(List.of("198.51.100.7," + proxies + "10.0.0.3"))).isEqualTo("10.0.0.2");
        assertThat(client(List.of("9".repeat(8_192)))).isEqualTo("10.0.0.1");
        assertThat(client(Collections.nCopies(5_000, "10.0.0.5"))).isEqualTo("10.0.0.5");
    }

    private String client(List<String> listed) {
        return sources.of(address("10.0.0.1"), listed, List.of(), List.of())
                .address()
                .sender();
    }

    private static List<String> headers(@Nullable String text) {
        return text == null ? List.of() : Arrays.asList(text.split("~", -1));
    }

    private static NetworkAddress address(String text) {
        return NetworkAddress.parse(text).orElseThrow();
    }
}
