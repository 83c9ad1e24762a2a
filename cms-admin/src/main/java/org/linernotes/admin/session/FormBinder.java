package org.linernotes.admin.session;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Hands the fields of a form to a route that asks for them. */
@Singleton
class FormBinder implements TypedRequestArgumentBinder<Form> {
    @Override
    public BindingResult<Form> bind(ArgumentConversionContext<Form> context, HttpRequest<?> request) {
        return () -> Optional.of(RequestSession.form(request));
    }

    @Override
    public Argument<Form> argumentType() {
        return Argument.of(Form.class);
    }
}
