package org.linernotes.graphql;

import java.util.stream.Stream;

/** Requests that a server refuses before it knows what they ask for. */
final class BadRequests {
    private static final String HOST = "Host: localhost\r\nConnection: close\r\n";

    private BadRequests() {}

    static Stream<String> all() {
        return Stream.of(
                "GET /" + "a".repeat(100_000) + " HTTP/1.1\r\n" + HOST + "\r\n",
                "GET / HTTP/1.1\r\n" + HOST + "X-Long: " + "a".repeat(100_000) + "\r\n\r\n",
                "GET / HTTP/1.1\r\n" + HOST + "X-Many: a\r\n".repeat(10_000) + "\r\n",
                "GET / HTTP/1.1\r\n" + HOST + "Bad Name: a\r\n\r\n",
                "GET / HTTP/1.1\r\n" + HOST + "X-Bad: a\0b\r\n\r\n",
                "GET / HTTP/1.1\r\n" + HOST + ": a\r\n\r\n",
                "GET / NONSENSE\r\n" + HOST + "\r\n",
                "NONSENSE\r\n" + HOST + "\r\n",
                "GET /%zz HTTP/1.1\r\n" + HOST + "\r\n",
                "GET http://[ HTTP/1.1\r\n" + HOST + "\r\n",
                "POST /graphql HTTP/1.1\r\n" + HOST + "Content-Length: -1\r\n\r\n",
                "POST /graphql HTTP/1.1\r\n" + HOST + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "POST /graphql HTTP/1.1\r\n" + HOST + "Content-Length: 99999999999\r\n\r\n",
                "POST /graphql HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
                "POST /graphql HTTP/1.1\r\n" + HOST + "Transfer-Encoding: nonsense\r\n\r\n",
                "POST /graphql HTTP/1.1\r\n" + HOST + "Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc",
                "POST /graphql HTTP/1.1\r\n" + HOST + "Expect: nonsense\r\nContent-Length: 2\r\n\r\n{}",
                "PROPFIND / HTTP/1.1\r\n" + HOST + "\r\n",
                "TRACE / HTTP/1.1\r\n" + HOST + "\r\n",
                "OPTIONS * HTTP/1.1\r\n" + HOST + "\r\n",
                "CONNECT example.org:443 HTTP/1.1\r\n" + HOST + "\r\n");
    }
}
