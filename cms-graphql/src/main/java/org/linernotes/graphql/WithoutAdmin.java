package org.linernotes.graphql;

import io.micronaut.context.condition.Condition;
import io.micronaut.context.condition.ConditionContext;
import io.micronaut.core.reflect.ClassUtils;

/** Whether this is a delivery node: no admin code is on its class path. */
final class WithoutAdmin implements Condition {
    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public boolean matches(ConditionContext context) {
        return !ClassUtils.isPresent("org.linernotes.admin.Linernotes", WithoutAdmin.class.getClassLoader());
    }
}
