package org.linernotes.admin.page;

/** A row of the navigation; {@code section} says on which pages it is the current one. */
public record NavigationLink(String label, String path, String section, String icon, long count) {}
