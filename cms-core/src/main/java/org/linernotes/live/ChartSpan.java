package org.linernotes.live;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.UUID;

/** From which week to which a chart's rows are on record. */
@Introspected
public record ChartSpan(UUID chartId, LocalDate firstWeek, LocalDate lastWeek) {}
