package org.linernotes.testing;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.annotation.AnnotationUtil;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Puts the statement counter in front of every data source, below the one that knows the thread's connection. */
@Singleton
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CountedDataSources implements BeanCreatedEventListener<DataSource> {
    private final StatementCounter counter;

    CountedDataSources(StatementCounter counter) {
        this.counter = counter;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        var name = event.getBeanDefinition().stringValue(AnnotationUtil.NAMED).orElseThrow();
        return proxy(
                DataSource.class,
                event.getBean(),
                (result, arguments) -> result instanceof Connection connection ? counted(name, connection) : result);
    }

    private Connection counted(String dataSource, Connection connection) {
        return proxy(Connection.class, connection, (result, arguments) -> switch (result) {
            case PreparedStatement statement -> counted(dataSource, PreparedStatement.class, statement, arguments);
            case Statement statement -> counted(dataSource, Statement.class, statement, arguments);
            case null, default -> result;
        });
    }

    private <T extends Statement> T counted(
            String dataSource, Class<T> type, T statement, Object @Nullable [] preparedWith) {
        var values = new ArrayList<StatementCounter.Setter>();
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        counter.count(dataSource, sql(arguments == null ? preparedWith : arguments), values);
                    } else if (method.getName().startsWith("set") && arguments != null && arguments.length > 1) {
                        values.add(other -> set(other, method, arguments));
                    }
                    return invoke(statement, method, arguments);
                }));
    }

    private static void set(PreparedStatement statement, Method method, Object[] arguments) throws SQLException {
        try {
            method.invoke(statement, arguments);
        } catch (ReflectiveOperationException failure) {
            throw new SQLException(failure);
        }
    }

    private static String sql(Object @Nullable [] arguments) {
        return arguments == null ? "(a batch)" : String.valueOf(arguments[0]);
    }

    private static <T> T proxy(Class<T> type, T target, Wrapping wrapping) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> wrapping.wrap(invoke(target, method, arguments), arguments)));
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    private interface Wrapping {
        @Nullable
        Object wrap(@Nullable Object result, Object @Nullable [] arguments);
    }
}
