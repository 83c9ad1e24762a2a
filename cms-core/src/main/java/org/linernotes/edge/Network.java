package org.linernotes.edge;

import java.util.Optional;
import java.util.regex.Pattern;

/** The addresses that begin with the same bits. */
record Network(NetworkAddress first, int bits) {
    private static final Pattern BITS = Pattern.compile("\\d{1,3}");
    private static final int BITS_OF_V4 = 32;
    private static final int BITS_OF_V6 = 128;

    /** Reads {@code 10.0.0.0/8}, {@code 2001:db8::/32} or a single address; empty if it is neither, or everybody. */
    static Optional<Network> parse(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) {
            return NetworkAddress.parse(text).map(address -> new Network(address, length(address)));
        }
        var bits = text.substring(slash + 1);
        var literal = text.substring(0, slash);
        return NetworkAddress.parse(literal)
                .filter(_ -> BITS.matcher(bits).matches())
                .map(address -> new Network(address, Integer.parseInt(bits) - hidden(literal, address)))
                .filter(network -> network.bits() > 0 && network.bits() <= length(network.first()));
    }

    boolean contains(NetworkAddress address) {
        var mine = first.value().getAddress();
        var other = address.value().getAddress();
        if (mine.length != other.length) {
            return false;
        }
        var whole = bits / Byte.SIZE;
        for (var i = 0; i < whole; i++) {
            if (mine[i] != other[i]) {
                return false;
            }
        }
        var left = Byte.SIZE - bits % Byte.SIZE;
        return left == Byte.SIZE || (mine[whole] & 0xff) >> left == (other[whole] & 0xff) >> left;
    }

    /** The bits before an IPv4 address that is written as IPv6. */
    private static int hidden(String literal, NetworkAddress address) {
        return literal.contains(":") && length(address) == BITS_OF_V4 ? BITS_OF_V6 - BITS_OF_V4 : 0;
    }

    private static int length(NetworkAddress address) {
        return address.value().getAddress().length * Byte.SIZE;
    }
}
