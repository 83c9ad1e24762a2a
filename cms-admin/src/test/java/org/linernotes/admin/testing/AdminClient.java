package org.linernotes.admin.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.linernotes.account.Account;
import org.linernotes.account.AccountSamples;
import org.linernotes.testing.TestNode;

/** Sends what a browser would, and what no browser would; it keeps cookies and follows no redirects. */
public final class AdminClient {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI root;
    private final HttpClient client;
    private final Map<String, String> headers;
    private final Map<String, String> cookies = new TreeMap<>();

    public AdminClient(URI root) {
        this(root, "127.0.0.1", Map.of());
    }

    private AdminClient(URI root, String from, Map<String, String> headers) {
        this.root = root;
        this.client = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral(from))
                .build();
        this.headers = headers;
    }

    /** A browser behind the node's trusted proxy, which adds these headers. */
    public static AdminClient behindProxy(URI root, Map<String, String> headers) {
        return new AdminClient(root, TestNode.PROXY, headers);
    }

    /** A browser at another address of this machine, which sends these headers itself. */
    public static AdminClient from(URI root, String address, Map<String, String> headers) {
        return new AdminClient(root, address, headers);
    }

    /** What the browser keeps, by name; encrypted or not, it sends all of it. */
    public Map<String, String> cookies() {
        return cookies;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(root.resolve(path)).header("Accept", "text/html"));
    }

    /** Sends a form without any token but what the fields hold. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return post(path, List.copyOf(fields.entrySet()));
    }

    /** Sends a form as a browser does. */
    public HttpResponse<String> post(String path, HtmlForm form) {
        return post(path, form.fields());
    }

    private HttpResponse<String> post(String path, List<Map.Entry<String, String>> fields) {
        var body = fields.stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(joining("&"));
        return send(HttpRequest.newBuilder(root.resolve(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a form with the token of the page it stands on. */
    public HttpResponse<String> submit(String page, String path, Map<String, String> fields) {
        var all = new TreeMap<>(fields);
        all.put("_csrf", token(get(page).body()));
        return post(path, all);
    }

    public HttpResponse<String> signIn(Account account) {
        return signIn(account, AccountSamples.PASSWORD, "");
    }

    public HttpResponse<String> signIn(Account account, String password, String to) {
        return submit(
                "/admin/sign-in", "/admin/sign-in", Map.of("email", account.email(), "password", password, "to", to));
    }

    /** The token in the forms of a page. */
    public static String token(String html) {
        var matcher = TOKEN.matcher(html);
        if (!matcher.find()) {
            throw new AssertionError("No form in: " + html);
        }
        return matcher.group(1);
    }

    private void keep(String header) {
        var pair = header.split(";", 2)[0].split("=", 2);
        if (header.contains("Max-Age=0;") || header.endsWith("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(joining("; ")));
        }
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }
}
