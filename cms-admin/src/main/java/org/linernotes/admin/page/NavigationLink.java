package org.linernotes.admin.page;

/** A row of the navigation; its key is also the name of its icon, and what pages below it name as their section. */
public record NavigationLink(String label, String path, String key, long count) {}
