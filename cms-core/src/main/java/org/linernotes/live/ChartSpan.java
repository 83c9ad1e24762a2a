package org.linernotes.live;

import java.time.LocalDate;
import java.util.UUID;

/** From which week to which a chart's rows are on record. */
public record ChartSpan(UUID chartId, LocalDate firstWeek, LocalDate lastWeek) {}
