package org.linernotes.database;

import io.micronaut.context.annotation.Requires;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A bean that stands in for one of a full node's on a node that has the readers' logins alone. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Requires(property = NodeKind.PROPERTY, value = NodeKind.DELIVERY)
@interface DeliveryOnly {}
