package org.linernotes.content;

import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.core.beans.BeanIntrospection;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** A record and what its {@link ContentType} annotation says. */
record DeclaredType(BeanIntrospection<?> introspection, AnnotationValue<ContentType> declaration) {
    static DeclaredType of(BeanIntrospection<?> introspection) {
        return new DeclaredType(introspection, Objects.requireNonNull(introspection.getAnnotation(ContentType.class)));
    }

    Class<?> recordType() {
        return introspection.getBeanType();
    }

    String name() {
        return text("name");
    }

    String prefix() {
        return text("prefix");
    }

    String text(String member) {
        return declaration.stringValue(member).orElseGet(() -> String.valueOf(defaultOf(member)));
    }

    Optional<String> optionalText(String member) {
        return Optional.of(text(member)).filter(text -> !text.isEmpty());
    }

    int approvals() {
        return declaration.intValue("approvals").orElseGet(() -> (int) defaultOf("approvals"));
    }

    boolean commentable() {
        return declaration.booleanValue("commentable").orElseGet(() -> (boolean) defaultOf("commentable"));
    }

    private static Object defaultOf(String member) {
        return Arrays.stream(ContentType.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(member))
                .map(method -> method.getDefaultValue())
                .findFirst()
                .orElseThrow();
    }
}
