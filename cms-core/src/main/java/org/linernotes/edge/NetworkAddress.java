package org.linernotes.edge;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address of a host, in one form however it is written: IPv4 within IPv6 is IPv4, and zones are left out. */
public record NetworkAddress(InetAddress value) {
    private static final int LONGEST = 100;
    private static final int NETWORK_BYTES = 8;
    private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");
    private static final Pattern ZONE = Pattern.compile("%[A-Za-z0-9._~%-]+$");
    private static final Pattern PORT = Pattern.compile(":(\\d{1,5}|_[A-Za-z0-9._-]+)$");

    public NetworkAddress {
        value = plain(value);
    }

    /** Reads an address, never a name; empty if it is none. */
    public static Optional<NetworkAddress> parse(String text) {
        var literal = text.length() > LONGEST ? "" : ZONE.matcher(text).replaceFirst("");
        if (!V4.matcher(literal).matches() && !V6.matcher(literal).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new NetworkAddress(InetAddress.ofLiteral(literal)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Reads an address as proxies write it: perhaps in quotation marks, in brackets, with a port. */
    public static Optional<NetworkAddress> parseHop(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var hop = text.strip();
        if (hop.length() > 1 && hop.startsWith("\"") && hop.endsWith("\"")) {
            hop = hop.substring(1, hop.length() - 1);
        }
        var close = hop.indexOf(']');
        if (hop.startsWith("[") && close > 0) {
            var behind = hop.substring(close + 1);
            return behind.isEmpty() || PORT.matcher(behind).matches()
                    ? parse(hop.substring(1, close))
                    : Optional.empty();
        }
        var isV4WithPort = hop.indexOf(':') > 0 && hop.indexOf(':') == hop.lastIndexOf(':');
        return parse(isV4WithPort ? PORT.matcher(hop).replaceFirst("") : hop);
    }

    /** What counts as one sender: an IPv4 address, or an IPv6 network of 64 bits, all of which one host can use. */
    public String sender() {
        return value instanceof Inet4Address
                ? value.getHostAddress()
                : new NetworkAddress(network()).value().getHostAddress() + "/64";
    }

    private InetAddress network() {
        var bytes = value.getAddress();
        Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
        return of(bytes);
    }

    private static InetAddress plain(InetAddress address) {
        return of(address.getAddress());
    }

    private static InetAddress of(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    @Override
    public String toString() {
        return value.getHostAddress();
    }
}
