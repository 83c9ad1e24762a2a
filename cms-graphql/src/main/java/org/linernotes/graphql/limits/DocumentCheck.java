package org.linernotes.graphql.limits;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Measures a parsed document in one pass, before the costlier rules of validation see it. */
public final class DocumentCheck {
    private static final Set<String> INTROSPECTION = Set.of("__schema", "__type");

    private static final Set<String> LISTS_OF_TYPES =
            Set.of("types", "fields", "inputFields", "interfaces", "possibleTypes");

    private final Limits limits;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, SelectionSize> measured = new HashMap<>();
    private final Set<String> beingMeasured = new HashSet<>();
    private int directives;

    private DocumentCheck(Limits limits) {
        this.limits = limits;
    }

    /**
     * Refuses a document that is too large.
     *
     * @param texts sees every text literal in it
     */
    public static void check(Document document, Limits limits, Consumer<String> texts) {
        new DocumentCheck(limits).check(document, texts);
    }

    private void check(Document document, Consumer<String> texts) {
        visit(document, texts);
        LimitExceeded.unless(
                directives <= limits.selection().directives(),
                "The document has more than " + limits.selection().directives() + " directives.");
        for (var fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            fragments.putIfAbsent(fragment.getName(), fragment);
        }
        fragments.values().forEach(this::measure);
        var operations = document.getDefinitionsOfType(OperationDefinition.class);
        LimitExceeded.unless(
                operations.size() <= limits.document().operations(),
                "The document has more than " + limits.document().operations() + " operations.");
        operations.forEach(this::check);
    }

    private void visit(Node<?> node, Consumer<String> texts) {
        if (node instanceof Directive) {
            directives++;
        } else if (node instanceof StringValue text) {
            texts.accept(text.getValue());
        }
        node.getChildren().forEach(child -> visit(child, texts));
    }

    private void check(OperationDefinition operation) {
        LimitExceeded.unless(
                operation.getVariableDefinitions().size() <= limits.document().variables(),
                "The operation has more than " + limits.document().variables() + " variables.");
        var size = measure(operation.getSelectionSet());
        var allowed = limits.selection();
        LimitExceeded.unless(
                size.fields() <= allowed.fields(), "The operation selects more than " + allowed.fields() + " fields.");
        LimitExceeded.unless(
                size.aliases() <= allowed.aliases(), "The operation has more than " + allowed.aliases() + " aliases.");
        checkRoot(operation);
    }

    private void checkRoot(OperationDefinition operation) {
        var allowed = limits.selection();
        var counts = new HashMap<String, Integer>();
        forEachField(operation.getSelectionSet(), field -> {
            counts.merge(field.getName(), 1, Integer::sum);
            var depth = INTROSPECTION.contains(field.getName()) ? allowed.introspectionDepth() : allowed.depth();
            LimitExceeded.unless(
                    measure(field).depth() <= depth, "The operation is nested more than " + depth + " fields deep.");
            if (INTROSPECTION.contains(field.getName())) {
                requireNoCircle(field.getSelectionSet(), Set.of());
            }
        });
        LimitExceeded.unless(
                counts.getOrDefault("__schema", 0) <= 1, "The operation asks for the whole schema more than once.");
        LimitExceeded.unless(
                counts.values().stream().mapToInt(Integer::intValue).sum() <= allowed.rootFields(),
                "The operation has more than " + allowed.rootFields() + " fields at its root.");
        LimitExceeded.unless(
                counts.values().stream().allMatch(count -> count <= allowed.sameRootField()),
                "The operation has one field more than " + allowed.sameRootField() + " times at its root.");
    }

    /** From a type to its fields, and from these to their types and so on, the schema is endless. */
    private void requireNoCircle(@Nullable SelectionSet set, Set<String> above) {
        forEachField(set, field -> {
            var name = field.getName();
            LimitExceeded.unless(
                    !above.contains(name) || !LISTS_OF_TYPES.contains(name),
                    "The operation asks the schema for more than introspection needs.");
            var here = new HashSet<>(above);
            here.add(name);
            requireNoCircle(field.getSelectionSet(), here);
        });
    }

    /** Every field was counted before this, which keeps the expansion short. */
    private void forEachField(@Nullable SelectionSet set, Consumer<Field> action) {
        if (set == null) {
            return;
        }
        for (Selection<?> selection : set.getSelections()) {
            switch (selection) {
                case Field field -> action.accept(field);
                case InlineFragment inline -> forEachField(inline.getSelectionSet(), action);
                case FragmentSpread spread -> {
                    var fragment = fragments.get(spread.getName());
                    forEachField(fragment == null ? null : fragment.getSelectionSet(), action);
                }
                default -> throw new IllegalStateException("A selection of no known kind.");
            }
        }
    }

    private SelectionSize measure(@Nullable SelectionSet set) {
        return set == null
                ? SelectionSize.NONE
                : set.getSelections().stream().map(this::measure).reduce(SelectionSize.NONE, SelectionSize::plus);
    }

    private SelectionSize measure(Selection<?> selection) {
        return switch (selection) {
            case Field field -> measure(field.getSelectionSet()).under(field.getAlias() != null);
            case InlineFragment inline -> measure(inline.getSelectionSet());
            case FragmentSpread spread -> measure(spread);
            default -> throw new IllegalStateException("A selection of no known kind.");
        };
    }

    /** A fragment that does not exist counts as a field, so that no expansion is longer than its count. */
    private SelectionSize measure(FragmentSpread spread) {
        var fragment = fragments.get(spread.getName());
        return fragment == null ? SelectionSize.NONE.under(false) : measure(fragment);
    }

    private SelectionSize measure(FragmentDefinition fragment) {
        var known = measured.get(fragment.getName());
        if (known != null) {
            return known;
        }
        LimitExceeded.unless(
                beingMeasured.add(fragment.getName()),
                "The fragment \"" + fragment.getName() + "\" contains itself, so the operation would never end.");
        var size = measure(fragment.getSelectionSet());
        LimitExceeded.unless(
                size.fields() <= limits.selection().fields(),
                "A fragment selects more than " + limits.selection().fields() + " fields.");
        beingMeasured.remove(fragment.getName());
        measured.put(fragment.getName(), size);
        return size;
    }
}
