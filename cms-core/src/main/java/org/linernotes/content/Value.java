package org.linernotes.content;

import io.micronaut.core.annotation.Introspected;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a record part of contents: a credit, a citation, or one case of a sealed interface. */
@Documented
@Introspected
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Value {}
