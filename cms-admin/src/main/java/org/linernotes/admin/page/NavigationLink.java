package org.linernotes.admin.page;

import org.linernotes.account.Permission;

/** A row of the navigation for those with a permission; its key is also the name of its icon, and what pages below it name as their section. */
public record NavigationLink(String label, String path, String key, String count, Permission permission) {}
