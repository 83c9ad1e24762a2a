package org.linernotes.admin.session;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.linernotes.edge.OpenToAll;

/** Marks a route that answers anybody. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@OpenToAll
public @interface Open {}
