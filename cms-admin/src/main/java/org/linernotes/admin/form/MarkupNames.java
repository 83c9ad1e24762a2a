package org.linernotes.admin.form;

import io.micronaut.json.tree.JsonNode;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.TypeId;

/**
 * What a text as people write it calls other things: quotations by their numbers in the form, entries by their titles.
 *
 * @param quotations the ids of the form's quotations by their numbers
 * @param title of an entry by its id, to be read by people only; null: unknown
 */
record MarkupNames(Map<Integer, String> quotations, Function<String, @Nullable String> title) {
    static final MarkupNames NONE = new MarkupNames(Map.of(), _ -> null);

    static final String STRONG = "strong";
    static final String EMPHASIS = "emphasis";

    private static final Pattern QUOTATION = Pattern.compile("quotation ([A-Za-z0-9_-]{1,64})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final Pattern UNRESOLVED = Pattern.compile("([A-Z][A-Za-z]{1,63}): (.+)");
    private static final String NEW = "new:quotation-";

    MarkupNames {
        quotations = Map.copyOf(new TreeMap<>(quotations));
    }

    /** A quotation that the form gives an id only if a text has its words. */
    static String fresh(int number) {
        return NEW + number;
    }

    /** The mark that the address behind words in brackets stands for. */
    JsonNode mark(String address) {
        var quotation = QUOTATION.matcher(address);
        if (quotation.matches()) {
            return RichNodes.node("quote", Map.of("quoteId", quotationId(quotation.group(1))), null);
        }
        if (TypeId.parse(address).isPresent()) {
            return RichNodes.node("mention", Map.of("ref", address), null);
        }
        var unresolved = UNRESOLVED.matcher(address);
        if (unresolved.matches()) {
            return unresolved(unresolved.group(1), unresolved.group(2));
        }
        return switch (address) {
            case STRONG -> RichNodes.node("strong", Map.of(), null);
            case EMPHASIS -> RichNodes.node("em", Map.of(), null);
            default -> RichNodes.node("link", Map.of("href", address), null);
        };
    }

    private static JsonNode unresolved(String type, String name) {
        var named = RichNodes.node("", Map.of("type", type, "name", name), null).get("attrs");
        return JsonNode.createObjectNode(new TreeMap<>(Map.of(
                "type", RichNodes.text("mention"),
                "attrs", JsonNode.createObjectNode(Map.of("unresolved", Objects.requireNonNull(named))))));
    }

    private String quotationId(String called) {
        if (!NUMBER.matcher(called).matches()) {
            return called;
        }
        var number = Integer.parseInt(called);
        return quotations.getOrDefault(number, fresh(number));
    }

    /** The address by which a text calls a quotation. */
    String quotation(String id) {
        var number = quotations.entrySet().stream()
                .filter(known -> known.getValue().equals(id))
                .map(known -> known.getKey().toString())
                .findFirst()
                .orElse(id.startsWith(NEW) ? id.substring(NEW.length()) : id);
        return "quotation " + number;
    }

    /** An entry as a card names it: by its title where it is known, and by its id. */
    String entry(String id) {
        var known = title.apply(id);
        return known == null ? id : "[" + known.replaceAll("[\\[\\]]", "") + "](" + id + ")";
    }
}
