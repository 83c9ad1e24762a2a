package org.linernotes.admin.session;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import org.linernotes.account.Session;

/** Hands the session to a route that asks for it. */
@Singleton
class SessionBinder implements TypedRequestArgumentBinder<Session> {
    @Override
    public BindingResult<Session> bind(ArgumentConversionContext<Session> context, HttpRequest<?> request) {
        return () -> RequestSession.of(request);
    }

    @Override
    public Argument<Session> argumentType() {
        return Argument.of(Session.class);
    }
}
