package org.linernotes.admin.action;

import io.micronaut.http.HttpRequest;
import org.linernotes.account.Session;
import org.linernotes.admin.session.Form;

/** A form about the entry with an id, of which nobody knows yet whether it exists. */
record StepInput(HttpRequest<?> request, Session session, Form form, String id) {}
