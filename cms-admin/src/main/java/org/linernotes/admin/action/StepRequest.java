package org.linernotes.admin.action;

import io.micronaut.http.HttpRequest;
import java.util.UUID;
import org.linernotes.account.Session;
import org.linernotes.admin.session.Form;

/** Somebody's form about an entry, as it came. */
public record StepRequest(HttpRequest<?> request, Session session, Form form, UUID entryId) {}
