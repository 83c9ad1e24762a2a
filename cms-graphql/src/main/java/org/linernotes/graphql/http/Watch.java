package org.linernotes.graphql.http;

import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.ExecuteObjectInstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionStrategyParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.LightDataFetcher;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stops an execution whose answer grows too large, and keeps an error of one field to that field. */
final class Watch extends SimplePerformantInstrumentation {
    private final IdCheck ids;

    Watch(IdCheck ids) {
        this.ids = ids;
    }

    @Override
    public @Nullable ExecuteObjectInstrumentationContext beginExecuteObject(
            InstrumentationExecutionStrategyParameters parameters, @Nullable InstrumentationState state) {
        var growth = Growth.of(parameters.getExecutionContext().getGraphQLContext());
        if (!describesSchema(parameters) && !growth.takesObject()) {
            throw new TooManyObjects(growth.objects());
        }
        return ExecuteObjectInstrumentationContext.NOOP;
    }

    private static boolean describesSchema(InstrumentationExecutionStrategyParameters parameters) {
        var type = parameters
                .getExecutionStrategyParameters()
                .getExecutionStepInfo()
                .getType();
        return GraphQLTypeUtil.unwrapAll(type).getName().startsWith("__");
    }

    /** Texts that records hold are there already; those that are made for a field count from the moment they are there. */
    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        if (parameters.isTrivialDataFetcher()) {
            return fetcher instanceof LightDataFetcher<?> light ? new Contained(light) : fetcher;
        }
        var growth = Growth.of(parameters.getExecutionContext().getGraphQLContext());
        return environment -> {
            ids.check(environment);
            return switch (contained(fetcher, environment)) {
                case CompletableFuture<?> later -> later.thenApply(growth::measured);
                case Object value -> growth.measured(value);
                case null -> null;
            };
        };
    }

    private static @Nullable Object contained(DataFetcher<?> fetcher, DataFetchingEnvironment environment)
            throws Exception {
        try {
            return fetcher.get(environment);
        } catch (Error error) {
            throw FieldError.of(error);
        }
    }

    /** A record's component, which needs no more than the record. */
    private record Contained(LightDataFetcher<?> fetcher) implements LightDataFetcher<@Nullable Object> {
        @Override
        public @Nullable Object get(
                GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment)
                throws Exception {
            try {
                return fetcher.get(field, source, environment);
            } catch (Error error) {
                throw FieldError.of(error);
            }
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
            return contained(fetcher, environment);
        }
    }

    private static final class TooManyObjects extends AbortExecutionException {
        private TooManyObjects(int most) {
            super("The answer would hold more than " + most + " objects. Ask for smaller pages.");
        }

        @Override
        public Map<String, Object> getExtensions() {
            return Map.of("code", ErrorCode.LIMIT_EXCEEDED.name());
        }
    }
}
