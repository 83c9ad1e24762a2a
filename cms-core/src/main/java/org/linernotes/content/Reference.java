package org.linernotes.content;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a {@link TypeId} component, or each of a list, point to another entry. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Reference {
    /** The content types that it may point to. */
    Class<?>[] value();

    /** Whether the entry may only be live while the target is. */
    boolean required() default false;

    /** Whether the entry is a part of the target, so that taking down the target hides it too; needs {@code required}. */
    boolean part() default false;

    /** Stored with the reference; {@code $role} takes the sibling field {@code role}, {@code $kind} the field {@code kind}. */
    String role() default "";

    /** The role whose first bearer in the list is required, although others are not; empty: none. */
    String primary() default "";

    /** Whether its list item exists only for it: readers do not see the item while the target is not live. */
    boolean essential() default false;
}
