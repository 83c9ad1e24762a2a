package org.linernotes.live;

import java.time.LocalDate;
import java.util.UUID;

/** What was at number one of a chart while another entry was at number two, and since which week. */
record ChartLeader(UUID chartId, UUID entryId, UUID leaderId, LocalDate since) {}
