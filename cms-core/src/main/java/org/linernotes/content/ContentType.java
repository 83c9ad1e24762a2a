package org.linernotes.content;

import io.micronaut.core.annotation.Introspected;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a record a content type: with it alone come storage, checks, references, GraphQL and a form. */
@Documented
@Introspected
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ContentType {
    /** The GraphQL name, such as {@code Song}. */
    String name();

    /** The front of its ids, lower-case letters and underscores, such as {@code song}. */
    String prefix();

    /** What editors call one of it. */
    String label();

    /** What editors call many of it; also the plural of generated GraphQL fields, in camel case. */
    String plural();

    /** The public address, such as <code>/songs/{slug}</code>; empty: no address of its own. */
    String path() default "";

    /** From which fields a slug is proposed, such as <code>{artistCredit.artist}/{title}</code>; a reference stands for its target's slug. */
    String slug() default "";

    /** The field that names an entry in lists; empty: the record implements {@link Titled}. */
    String title() default "title";

    /** The field that overrides the computed sort title, if the record has it. */
    String sortTitle() default "sortTitle";

    /** The whole number by which lists of it are usually narrowed, such as the year; lists in other orders are indexed within it. */
    String listedBy() default "";

    /** How many other people must approve a revision before it may be published. */
    int approvals() default 1;

    /** Whether readers may comment on its entries. */
    boolean commentable() default false;
}
