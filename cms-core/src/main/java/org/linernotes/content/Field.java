package org.linernotes.content;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says how a component is called, bounded and used; a component without it takes every default. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Field {
    /** What editors read beside it; empty: the component's name in words. */
    String label() default "";

    /** One sentence under the field of a form. */
    String help() default "";

    /** The heading under which a form shows it. */
    String group() default "";

    /** Of a text: how many code points at most. */
    int maxLength() default 300;

    /** Of a text: whether it may hold line breaks. */
    boolean multiline() default false;

    /** Of a text: whether blanks at its ends belong to it. */
    boolean blanks() default false;

    /** Of a whole number, included. */
    int min() default 0;

    /** Of a whole number, included. */
    int max() default Integer.MAX_VALUE;

    /** Of a list. */
    int maxItems() default 200;

    /** What a choice or whole number is when left out; it is never stored. */
    String defaultValue() default "";

    /** Whether its values are indexed, so that lists can filter by it. */
    boolean filterable() default false;

    /** Whether its values are indexed in their order, so that lists can be ordered by it. */
    boolean sortable() default false;

    /** Of a sortable number or date inside a value: the reference beside it within whose lists it orders too; empty: none. */
    String scope() default "";

    /** Of a text: how it counts when readers search. */
    Searched searched() default Searched.NO;

    /** For editors only: readers never receive it. */
    boolean internal() default false;
}
