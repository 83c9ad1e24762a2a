package org.linernotes.admin.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a browser without scripts sends of the last form on a page, if nobody touches it. */
public final class HtmlForm {
    private static final Pattern CONTROL = Pattern.compile(
            "<input (ATTRS)>|<textarea (ATTRS)>(.*?)</textarea>|<select (ATTRS)>(.*?)</select>"
                    .replace("ATTRS", "(?:[^>\"]|\"[^\"]*\")*"),
            Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\"( selected)?>");

    private final List<Map.Entry<String, String>> fields = new ArrayList<>();

    /** Reads the form that is sent to that path. */
    public static HtmlForm of(String page, String path) {
        var start = page.indexOf("action=\"" + path + "\"");
        if (start < 0) {
            throw new AssertionError("No form for " + path + " in: " + page);
        }
        var form = new HtmlForm();
        form.read(page.substring(start, page.indexOf("</form>", start)));
        return form;
    }

    private void read(String html) {
        var controls = CONTROL.matcher(html);
        while (controls.find()) {
            if (controls.group(1) != null) {
                input(controls.group(1));
            } else if (controls.group(2) != null) {
                add(attribute(controls.group(2), "name"), unescape(controls.group(3)));
            } else {
                add(attribute(controls.group(4), "name"), selected(controls.group(5)));
            }
        }
    }

    private void input(String attributes) {
        var type = attribute(attributes, "type");
        var isChoice = type.equals("checkbox") || type.equals("radio");
        if (!isChoice || attributes.matches("(?s).* checked.*")) {
            add(attribute(attributes, "name"), attribute(attributes, "value"));
        }
    }

    private static String selected(String options) {
        var matcher = OPTION.matcher(options);
        var first = "";
        for (var index = 0; matcher.find(); index++) {
            if (matcher.group(2) != null) {
                return unescape(matcher.group(1));
            }
            first = index == 0 ? unescape(matcher.group(1)) : first;
        }
        return first;
    }

    private static String attribute(String attributes, String name) {
        var matcher = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
        return matcher.find() ? unescape(matcher.group(1)) : "";
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private void add(String name, String value) {
        if (!name.isEmpty()) {
            fields.add(Map.entry(name, value));
        }
    }

    /** The same with one value set; it must be in the form. */
    public HtmlForm with(String name, String value) {
        for (var index = 0; index < fields.size(); index++) {
            if (fields.get(index).getKey().equals(name)) {
                fields.set(index, Map.entry(name, value));
                return this;
            }
        }
        throw new AssertionError("The form has no " + name + " but " + names());
    }

    /** The same with one value more. */
    public HtmlForm plus(String name, String value) {
        fields.add(Map.entry(name, value));
        return this;
    }

    /** The same, sent by a button. */
    public HtmlForm by(String step) {
        fields.add(Map.entry("_do", step));
        return this;
    }

    public String value(String name) {
        return fields.stream()
                .filter(field -> field.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The form has no " + name + " but " + names()));
    }

    public List<String> names() {
        return fields.stream().map(Map.Entry::getKey).toList();
    }

    List<Map.Entry<String, String>> fields() {
        return fields;
    }
}
