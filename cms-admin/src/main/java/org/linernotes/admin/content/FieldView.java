package org.linernotes.admin.content;

/**
 * A field that holds something.
 *
 * @param path where, as problems name it
 */
public record FieldView(String label, String path, ValueView value) {}
