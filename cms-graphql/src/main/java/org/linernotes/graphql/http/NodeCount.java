package org.linernotes.graphql.http;

import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.ExecuteObjectInstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionStrategyParameters;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stops an execution whose answer holds too many objects, those that describe the schema not counted. */
final class NodeCount extends SimplePerformantInstrumentation {
    private final int most;

    NodeCount(int most) {
        this.most = most;
    }

    @Override
    public InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
        return new Count();
    }

    @Override
    public @Nullable ExecuteObjectInstrumentationContext beginExecuteObject(
            InstrumentationExecutionStrategyParameters parameters, InstrumentationState state) {
        if (state instanceof Count count && !describesSchema(parameters) && ++count.objects > most) {
            throw new TooManyNodes(most);
        }
        return super.beginExecuteObject(parameters, state);
    }

    private static boolean describesSchema(InstrumentationExecutionStrategyParameters parameters) {
        var type = parameters
                .getExecutionStrategyParameters()
                .getExecutionStepInfo()
                .getType();
        return GraphQLTypeUtil.unwrapAll(type).getName().startsWith("__");
    }

    private static final class Count implements InstrumentationState {
        private int objects;
    }

    private static final class TooManyNodes extends AbortExecutionException {
        private TooManyNodes(int most) {
            super("The answer would hold more than " + most + " objects. Ask for smaller pages.");
        }

        @Override
        public Map<String, Object> getExtensions() {
            return Map.of("code", ErrorCode.LIMIT_EXCEEDED.name());
        }
    }
}
