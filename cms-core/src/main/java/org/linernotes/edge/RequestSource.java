package org.linernotes.edge;

/**
 * Where a request comes from.
 *
 * @param address of the client, as far as it can be believed
 * @param secure whether the client's connection is encrypted
 */
public record RequestSource(NetworkAddress address, boolean secure) {}
