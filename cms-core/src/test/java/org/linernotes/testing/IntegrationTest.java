package org.linernotes.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test against the one node of its module: real PostgreSQL, one application context a JVM, and its HTTP server where the
 * module has one.
 *
 * <p>Fields with {@code @Inject} and the parameters of constructors and methods are beans of that context. Tests share the
 * database, so each creates its own content under titles of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(IntegrationTestExtension.class)
public @interface IntegrationTest {}
