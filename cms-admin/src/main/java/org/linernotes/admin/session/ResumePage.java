package org.linernotes.admin.session;

import java.util.List;

/** A form that waited for a sign-in, ready to be sent again. */
public record ResumePage(String path, List<KeptForm.Field> fields) {}
