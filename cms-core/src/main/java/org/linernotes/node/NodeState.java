package org.linernotes.node;

import jakarta.inject.Singleton;

/** Whether this node is about to stop, so that nobody is sent to it any more. */
@Singleton
public class NodeState {
    private volatile boolean stopping;

    public boolean isStopping() {
        return stopping;
    }

    void stop() {
        stopping = true;
    }
}
