package org.linernotes.admin.form;

import org.jspecify.annotations.Nullable;

/** Why the form could not be saved, with the place in it; null: no place of its own. */
public record FormProblem(String message, @Nullable String anchor) {}
