package org.linernotes.admin.action;

import java.util.UUID;

/**
 * An entry that belongs to another one and has something that readers do not see.
 *
 * @param live whether readers see something of it
 * @param endedWith whether the same command ended both
 */
public record Relative(UUID id, Kin kin, boolean live, boolean endedWith) {}
