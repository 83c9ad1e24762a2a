package org.linernotes.admin.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in a real Chromium; a parameter of type {@code Browser} is that Chromium.
 *
 * <p>Without a Chromium on the machine it is skipped, or fails if {@code REQUIRE_BROWSER} is {@code true}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
