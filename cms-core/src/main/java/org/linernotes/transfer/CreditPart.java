package org.linernotes.transfer;

/**
 * One artist of a credit, with what stands before the next.
 *
 * @param name who it is: what is printed, without a bracket that says who they are
 * @param creditedAs as printed
 */
record CreditPart(String name, String creditedAs, String joinPhrase, boolean featured) {
    static CreditPart of(String creditedAs, String joinPhrase, boolean featured) {
        return new CreditPart(Brackets.withoutMembers(creditedAs), creditedAs, joinPhrase, featured);
    }

    /** One of several: a bracket around all of it is no part of the name. */
    CreditPart amongOthers() {
        return new CreditPart(Brackets.withoutWhole(name), creditedAs, joinPhrase, featured);
    }
}
