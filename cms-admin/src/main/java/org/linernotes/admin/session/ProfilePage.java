package org.linernotes.admin.session;

import java.util.List;
import org.linernotes.account.ListedSession;
import org.linernotes.account.Session;

/** One's own account. */
public record ProfilePage(Session session, List<ListedSession> sessions) {}
