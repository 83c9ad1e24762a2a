package org.linernotes.admin.page;

/** Why a page cannot be shown, and what to do. */
public record ErrorPage(int status, String title, String message) {}
