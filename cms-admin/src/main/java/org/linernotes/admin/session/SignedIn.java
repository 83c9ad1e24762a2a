package org.linernotes.admin.session;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.linernotes.edge.Guarded;

/** Marks a route about oneself: whoever is signed in may call it, no further permission is needed. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Guarded
public @interface SignedIn {}
