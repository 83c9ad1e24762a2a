package org.linernotes.transfer;

/** One artist of a credit as it is printed, with what stands before the next. */
record CreditPart(String name, String joinPhrase, boolean featured) {}
