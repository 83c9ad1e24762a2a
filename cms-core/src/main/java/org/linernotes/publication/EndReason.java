package org.linernotes.publication;

/** Why a publication ends. */
public enum EndReason {
    /** Another revision of the entry takes over. */
    REPLACED,
    /** The end that an editor asked for. */
    EXPIRED,
    UNPUBLISHED,
    /** The entry became part of another one. */
    MERGED
}
