package org.linernotes.graphql;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.linernotes.edge.DataHeaders;

/** Gives what the server refuses before it looks for a route the headers that filters give the rest. */
@Singleton
class RefusalHeaders implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private static final String CODEC = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Connection(null));
        return event.getBean();
    }

    /** @param channel null: of no connection yet */
    private record Connection(@Nullable Channel channel) implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel connected, ChannelRole role) {
            return new Connection(role == ChannelRole.CONNECTION ? connected : null);
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (channel != null && channel.pipeline().context(CODEC) != null) {
                channel.pipeline().addAfter(CODEC, null, new Written());
                channel.pipeline().addAfter(CODEC, null, new Asked());
            }
        }
    }

    /** Takes out the languages that are asked for: there is one, and Micronaut fails at ranges such as {@code ;}. */
    private static final class Asked extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            if (message instanceof HttpRequest request) {
                request.headers().remove(HttpHeaderNames.ACCEPT_LANGUAGE);
            }
            super.channelRead(context, message);
        }
    }

    private static final class Written extends ChannelOutboundHandlerAdapter {
        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
            if (message instanceof HttpResponse response
                    && response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
                DataHeaders.ALL.forEach((name, value) -> {
                    if (!response.headers().contains(name)) {
                        response.headers().set(name, value);
                    }
                });
            }
            super.write(context, message, promise);
        }
    }
}
