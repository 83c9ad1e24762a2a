package org.linernotes.testing;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.Qualifier;
import io.micronaut.inject.qualifiers.Qualifiers;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/** Gives a test the beans of the one node that its JVM runs; JUnit closes the node after the last test. */
final class IntegrationTestExtension implements TestInstancePostProcessor, ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(IntegrationTestExtension.class);

    @Override
    public void postProcessTestInstance(Object test, ExtensionContext context) {
        beans(context).inject(test);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return beans(context).containsBean(parameter.getParameter().getType(), qualifier(parameter));
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return beans(context).getBean(parameter.getParameter().getType(), qualifier(parameter));
    }

    private static ApplicationContext beans(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(TestNode.class, _ -> TestNode.start(), TestNode.class)
                .context();
    }

    private static <T> @Nullable Qualifier<T> qualifier(ParameterContext parameter) {
        return parameter
                .findAnnotation(Named.class)
                .map(named -> Qualifiers.<T>byName(named.value()))
                .orElse(null);
    }
}
