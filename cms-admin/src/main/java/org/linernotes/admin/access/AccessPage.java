package org.linernotes.admin.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Session;

/** A page of what happened at the door; {@code next} leads to what was before it. */
public record AccessPage(
        Session session, List<AccessRow> rows, @Nullable String next) {}
