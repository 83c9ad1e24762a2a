package org.linernotes.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// S3
class NetworkAddressTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            203.0.113.7                    | 203.0.113.7
            203.0.113.7:4711               | 203.0.113.7
            203.0.113.7:_secret            | 203.0.113.7
            "203.0.113.7:4711"             | 203.0.113.7
            ::ffff:203.0.113.7             | 203.0.113.7
            [::ffff:cb00:7107]:80          | 203.0.113.7
            2001:db8:1:2:3:4:5:6           | 2001:db8:1:2:0:0:0:0/64
            2001:DB8:1:2::1                | 2001:db8:1:2:0:0:0:0/64
            [2001:db8:1:2::1]              | 2001:db8:1:2:0:0:0:0/64
            "[2001:db8:1:2::1]:4711"       | 2001:db8:1:2:0:0:0:0/64
            fe80::1%eth0                   | fe80:0:0:0:0:0:0:0/64
            fe80::1%25en0                  | fe80:0:0:0:0:0:0:0/64
            """)
    void aHopIsReadInEveryFormThatProxiesWrite(String hop, String sender) {
        assertThat(NetworkAddress.parseHop(hop).orElseThrow().sender()).isEqualTo(sender);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "unknown",
                "_hidden",
                "localhost",
                "example.org",
                "1",
                "1.2.3",
                "1.2.3.256",
                "1.2.3.4.5",
                "0x7f.0.0.1",
                "1.2.3.4:port",
                "1.2.3.4, 5.6.7.8",
                "1.2.3.4\u0000",
                "\u202e1.2.3.4",
                "\u0661.2.3.4",
                "[1.2.3.4",
                "[::1",
                "[::1]x",
                "[]",
                ":",
                ":::",
                "::1::2",
                "12345::",
                "\"",
                "\"1.2.3.4",
                "%eth0",
            })
    void whatIsNoAddressIsNone(String text) {
        assertThat(NetworkAddress.parseHop(text)).isEmpty();
    }

    @Test
    void nothingLongIsLookedAt() {
        assertThat(NetworkAddress.parseHop("1".repeat(8_192))).isEmpty();
        assertThat(NetworkAddress.parse("%".repeat(8_192))).isEmpty();
        assertThat(NetworkAddress.parse(":".repeat(8_192))).isEmpty();
    }
}
