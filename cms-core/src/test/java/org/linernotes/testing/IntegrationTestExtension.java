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

/**
 * Gives a test the beans of the one node that its JVM runs, until the JVM ends.
 *
 * <p>Where two JVMs share the tests, each class is a run of its own, after which JUnit would close what it keeps.
 */
final class IntegrationTestExtension implements TestInstancePostProcessor, ParameterResolver {
    @Override
    public void postProcessTestInstance(Object test, ExtensionContext context) {
        beans().inject(test);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return beans().containsBean(parameter.getParameter().getType(), qualifier(parameter));
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return beans().getBean(parameter.getParameter().getType(), qualifier(parameter));
    }

    private static ApplicationContext beans() {
        return Node.THE_ONE.context();
    }

    private static <T> @Nullable Qualifier<T> qualifier(ParameterContext parameter) {
        return parameter
                .findAnnotation(Named.class)
                .map(named -> Qualifiers.<T>byName(named.value()))
                .orElse(null);
    }

    /** Started when the first test asks for it. */
    private static final class Node {
        private static final TestNode THE_ONE = start();

        private static TestNode start() {
            var node = TestNode.start();
            Runtime.getRuntime().addShutdownHook(new Thread(node::close, "the node of the tests"));
            return node;
        }
    }
}
