package org.linernotes.admin.session;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.linernotes.account.Permission;
import org.linernotes.edge.Guarded;

/** The permission without which a route answers nobody. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Guarded
public @interface Needs {
    Permission value();
}
