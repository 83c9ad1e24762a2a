package org.linernotes.database;

import io.micronaut.context.annotation.Requires;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A bean, or a package of beans, that needs the owner's login: there is none on a delivery node. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PACKAGE})
@Requires(property = NodeKind.PROPERTY, notEquals = NodeKind.DELIVERY)
public @interface FullNode {}
