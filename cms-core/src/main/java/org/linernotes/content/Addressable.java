package org.linernotes.content;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a value a part that can be asked for by an id of its own, such as a quotation inside a fact.
 *
 * <p>Its record has a component <code>@Nullable TypeId id</code>. Whoever writes a new one leaves it out, or calls it
 * {@code new:} and a name by which a rich text of the same content marks its words; the engine gives the id.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Addressable {
    /** The front of its ids, lower-case letters and underscores, such as {@code quote}. */
    String prefix();
}
